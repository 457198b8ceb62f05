package org.fairlead.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

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

/** A form that is sent after its session ended, from a page without scripts. */
@FairleadTest
class LateFormTest {

    private static final String WORDS = "The relay was <b>seen</b> at nine.\nIt was off.";

    @Autowired
    private MockMvc http;

    @Autowired
    private Estate estate;

    @Test
    void whatWasTypedIsGivenBackWithTheWayToSendItAgain() throws Exception {
        var answer = answered(sent().header("Origin", "https://desk.example"));

        assertThat(answer.getStatus()).isEqualTo(403);
        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("textarea").eachText()).containsExactly(WORDS);
        assertThat(page.select("textarea").first().hasAttr("readonly")).isTrue();
        assertThat(page.text()).contains("you were signed out", "Nothing was changed");
        assertThat(page.select("main a[target=_blank]").attr("href"))
                .isEqualTo("/sign-in?next=%2Fincidents%2FINC-1%2Fnote");
        assertThat(page.html()).doesNotContain("a long secret phrase", "0198c0de-0000");
    }

    @Test
    void whoIsSignedInAgainIsLedBackToThePage() throws Exception {
        var browser = new Session(http).as(estate.atTheIntegrator(Role.AGENT));

        var page = Jsoup.parse(
                answered(sent().header("Origin", "https://desk.example").session(browser.cookie()))
                        .getContentAsString());

        assertThat(page.select("textarea").eachText()).containsExactly(WORDS);
        assertThat(page.select("main a[target=_blank]").attr("href")).isEqualTo("/incidents/INC-1/note");
    }

    @Test
    void aForeignPagePutsNoWordsOnOneOfOurs() throws Exception {
        for (var origin : new String[] {"https://evil.example", "null", "https://desk.example.evil", "::"}) {
            var answer = answered(sent().header("Origin", origin));

            assertThat(answer.getContentAsString()).as(origin).doesNotContain("The relay");
            assertThat(answer.getStatus()).as(origin).isEqualTo(302);
        }
        assertThat(answered(sent()).getContentAsString()).doesNotContain("The relay");
    }

    @Test
    void aFormWithNothingTypedLeadsToSignInAsBefore() throws Exception {
        var answer = answered(post("/incidents/INC-1/accept")
                .header("Host", "desk.example")
                .header("Origin", "https://desk.example")
                .param("intent", "0198c0de-0000-7000-8000-000000000000"));

        assertThat(answer.getHeader("Location")).isEqualTo("/sign-in");
    }

    @Test
    void whoStaysIsToldWhoTheyAreAndTheTokenOfTheirForms() throws Exception {
        var ann = estate.atTheIntegrator(Role.AGENT);
        var browser = new Session(http).as(ann);

        var answer = browser.get_("/account/session").getResponse();

        var line = page(browser, "/account").select(".fl-user summary span").text();
        assertThat(answer.getContentAsString())
                .contains("\"line\":\"" + line + "\"")
                .contains("\"token\":\"");
        assertThat(page(browser, "/account").body().attr("data-stay")).isEqualTo("28800");
        var nobody = http.perform(get("/account/session").header("HX-Request", "true"))
                .andReturn()
                .getResponse();
        assertThat(nobody.getStatus()).isEqualTo(401);
    }

    private static Document page(Session browser, String path) throws Exception {
        return Jsoup.parse(browser.get_(path).getResponse().getContentAsString());
    }

    private static MockHttpServletRequestBuilder sent() {
        return post("/incidents/INC-1/note")
                .header("Host", "desk.example")
                .header("Referer", "https://desk.example/incidents/INC-1/note")
                .param("text", WORDS)
                .param("password", "a long secret phrase")
                .param("audience", "OWN")
                .param("intent", "0198c0de-0000-7000-8000-000000000000");
    }

    private MockHttpServletResponse answered(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request).andReturn().getResponse();
    }
}
