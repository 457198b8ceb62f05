package org.fairlead.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import org.fairlead.platform.actor.Role;
import org.fairlead.testing.Estate;
import org.fairlead.testing.FairleadTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who reads which language: by choice, by device, by what the browser says; and that programs are not concerned. */
@FairleadTest
class LanguageTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private Estate estate;

    @Test
    void whoHasNotChosenIsReadToAsTheBrowserAsks() throws Exception {
        assertThat(language(get("/sign-in"))).isEqualTo("en-GB");
        assertThat(language(get("/sign-in").header("Accept-Language", "cy,en;q=0.8")))
                .isEqualTo("cy");
        assertThat(language(get("/sign-in").header("Accept-Language", "fr,en;q=0.8,cy;q=0.5")))
                .isEqualTo("en-GB");
        assertThat(language(get("/sign-in").header("Accept-Language", "fr"))).isEqualTo("en-GB");
    }

    @Test
    void theDeviceRemembersTheChoiceForThePageBeforeSigningIn() throws Exception {
        var page = page(get("/sign-in").cookie(new Cookie("fairlead-language", "cy")));

        assertThat(page.select("h1").text()).isEqualTo("Mewngofnodi");
        assertThat(page.select("label[for=password]").text()).isEqualTo("Cyfrinair");
        assertThat(page.select("main").hasAttr("lang")).isFalse();
        assertThat(page.select("button[formaction=/look/language]").eachText()).containsExactly("English");
    }

    @Test
    void thePseudoLanguagesAreForDevelopmentOnly() throws Exception {
        assertThat(language(get("/sign-in").cookie(new Cookie("fairlead-language", "en-XA"))))
                .isEqualTo("en-GB");
        assertThat(language(get("/sign-in").cookie(new Cookie("fairlead-language", "<x>"))))
                .isEqualTo("en-GB");
    }

    @Test
    void aPersonReadsWhatTheyChoseOnEveryDevice() throws Exception {
        var ann = estate.atTheIntegrator(Role.REQUESTER);
        var one = new Session(http).as(ann);
        var chosen = one.send("/look/language", "language", "cy").getResponse();
        assertThat(chosen.getStatus()).isEqualTo(303);
        assertThat(chosen.getHeader("Set-Cookie"))
                .startsWith("fairlead-language=cy;")
                .contains("HttpOnly");

        var another = new Session(http).as(ann);

        var home = page(another.get_("/").getResponse());
        assertThat(home.selectFirst("html").attr("lang")).isEqualTo("cy");
        assertThat(home.select("h1").text()).isEqualTo("Eich adroddiadau");
        var account = page(another.get_("/account").getResponse());
        assertThat(account.select("input[name=language][checked]").val()).isEqualTo("cy");
        one.send("/look/language", "language", "en-GB");
        assertThat(page(another.get_("/").getResponse()).select("h1").text()).isEqualTo("Your reports");
    }

    @Test
    void whatIsNotOfferedIsRefusedAndChangesNothing() throws Exception {
        var browser = new Session(http).as(estate.atTheIntegrator(Role.REQUESTER));

        assertThat(browser.send("/look/language", "language", "tlh")
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        assertThat(browser.send("/look/language", "language", "en-XA")
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        assertThat(page(browser.get_("/").getResponse()).selectFirst("html").attr("lang"))
                .isEqualTo("en-GB");
    }

    @Test
    void refusalsAndErrorsAreToldInTheLanguageToo() throws Exception {
        var welsh = new Cookie("fairlead-language", "cy");
        var lost = page(get("/sign-in/nowhere").cookie(welsh));
        var browser = new Session(http).as(estate.atTheIntegrator(Role.REQUESTER));
        browser.send("/look/language", "language", "cy");

        var missing = browser.get_("/incidents/INC-0000-0000").getResponse();

        assertThat(lost.select("html").attr("lang")).isEqualTo("cy");
        assertThat(missing.getStatus()).isEqualTo(404);
        assertThat(page(missing).select("h1").text()).isEqualTo("Heb ei ganfod");
        assertThat(page(missing).select("main").text()).contains("digwyddiad INC-0000-0000");
    }

    @Test
    void programsAreAnsweredInEnglishWhoeverRunsThem() throws Exception {
        var ann = estate.atTheIntegrator(Role.AGENT);
        var browser = new Session(http).as(ann);
        browser.send("/look/language", "language", "cy");
        var call = get("/api/v1/incidents/INC-0000-0000")
                .header("Authorization", estate.bearer(ann))
                .header("Accept-Language", "cy");

        var answer = http.perform(call).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).contains("\"title\":\"Not found\"", "that you can see");
    }

    @Test
    void aPageThatIsNotTranslatedYetSaysThatItIsEnglish() throws Exception {
        var browser = new Session(http).as(estate.atTheIntegrator(Role.ADMINISTRATOR));
        browser.send("/look/language", "language", "cy");

        var page = page(browser.get_("/administration").getResponse());

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("cy");
        assertThat(page.select("main").attr("lang")).isEqualTo("en-GB");
        assertThat(page.select(".govuk-skip-link").text()).isEqualTo("Neidio i’r prif gynnwys");
    }

    private String language(MockHttpServletRequestBuilder request) throws Exception {
        return page(request).select("html").attr("lang");
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return page(http.perform(request).andReturn().getResponse());
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }
}
