package org.fairlead.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.fairlead.platform.actor.Role;
import org.fairlead.testing.Estate;
import org.fairlead.testing.FairleadTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** How somebody works goes with them from terminal to terminal; before they sign in it is as the device has it. */
@FairleadTest
class OwnSettingsTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private Estate estate;

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }

    private static Document account(Session browser) throws Exception {
        return page(browser.get_("/account").getResponse());
    }

    @Test
    void coloursGoWithThePersonAndWithTheDeviceBeforeSigningIn() throws Exception {
        var ann = estate.atTheIntegrator(Role.AGENT);
        var chosen = new Session(http)
                .as(ann)
                .send("/look/theme", "theme", "contrast")
                .getResponse();
        assertThat(chosen.getStatus()).isEqualTo(303);
        assertThat(chosen.getHeader("Set-Cookie")).startsWith("fairlead-theme=contrast;");

        var elsewhere = account(new Session(http).as(ann));
        var before = http.perform(get("/sign-in").cookie(new Cookie("fairlead-theme", "dark")))
                .andReturn()
                .getResponse();

        assertThat(elsewhere.selectFirst("html").attr("data-theme")).isEqualTo("contrast");
        assertThat(page(before).selectFirst("html").attr("data-theme")).isEqualTo("dark");
        assertThat(page(before).selectFirst("#shortcuts").hasAttr("data-keeps")).isFalse();
    }

    @Test
    void whoChoosesColoursStaysWhereTheyWereAndIsLedNowhereElse() throws Exception {
        var browser = new Session(http);
        var token = browser.token();
        var answer = http.perform(post("/look/theme")
                        .session(browser.cookie())
                        .param("_csrf", token)
                        .param("theme", "contrast")
                        .header("Referer", "https://elsewhere.example//evil/../gallery?x=1"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/");
        assertThat(answer.getHeader("Set-Cookie")).startsWith("fairlead-theme=contrast; Path=/;");
    }

    @Test
    void keysGoWithThePerson() throws Exception {
        var ann = estate.atTheIntegrator(Role.AGENT);
        var browser = new Session(http).as(ann);
        assertThat(account(browser).selectFirst("#shortcuts").attr("data-keeps"))
                .isEqualTo("/account/settings");
        assertThat(account(browser).selectFirst("#shortcuts").hasAttr("data-own"))
                .isFalse();
        browser.send("/account/settings", "singleKeys", "off");
        browser.send("/account/settings", "keys", "jn nj");

        var sheet = account(new Session(http).as(ann)).selectFirst("#shortcuts");

        assertThat(sheet.attr("data-own")).contains("\"single\":false").contains("\"j\":\"n\"");
        var form = account(new Session(http).as(ann));
        assertThat(form.select("input[name=singleKeys][checked]").val()).isEqualTo("off");
    }

    @Test
    void keysThatAreNoneAreRefusedAndChangeNothing() throws Exception {
        var browser = new Session(http).as(estate.atTheIntegrator(Role.AGENT));

        for (var keys : List.of("nonsense", "j7", "jx kx", "j", "jx jy")) {
            assertThat(browser.send("/account/settings", "keys", keys)
                            .getResponse()
                            .getStatus())
                    .as(keys)
                    .isEqualTo(422);
        }
        assertThat(account(browser).selectFirst("#shortcuts").hasAttr("data-own"))
                .isFalse();
    }

    @Test
    void theTourGoesOnWhereThePersonWas() throws Exception {
        var ann = estate.atTheIntegrator(Role.REQUESTER);
        var browser = new Session(http).as(ann);
        assertThat(page(browser.get_("/").getResponse()).text()).contains("Not now");

        browser.send("/help/tour", "to", "end");

        assertThat(page(new Session(http).as(ann).get_("/").getResponse()).text())
                .doesNotContain("Not now");
    }

    @Test
    void aPersonChoosesTheirTimeZone() throws Exception {
        var browser = new Session(http).as(estate.atTheIntegrator(Role.REQUESTER));
        assertThat(account(browser).select("select[name=zone] option[selected]").val())
                .isEmpty();

        browser.send("/account/settings", "zone", "Asia/Tokyo");

        assertThat(account(browser).select("select[name=zone] option[selected]").val())
                .isEqualTo("Asia/Tokyo");
        assertThat(account(browser).text()).contains("(Asia/Tokyo)");
        assertThat(browser.send("/account/settings", "zone", "Middle/Earth")
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        browser.send("/account/settings", "zone", "");
        assertThat(account(browser).text()).contains("(Europe/London)");
    }

    @Test
    void programsReadAndKeepTheSame() throws Exception {
        var bearer = estate.bearer(estate.atTheIntegrator(Role.AGENT));
        var sent =
                "{\"zone\":\"Asia/Tokyo\",\"theme\":\"dark\",\"singleKeys\":false,\"keys\":{\"j\":\"n\"},\"tour\":2}";

        var kept = changed(bearer, sent);
        var later = changed(bearer, "{\"theme\":\"light\"}").getContentAsString();

        assertThat(kept.getStatus()).isEqualTo(200);
        assertThat(later)
                .contains("\"zone\":\"Asia/Tokyo\"", "\"zoneOf\":\"own\"", "\"theme\":\"light\"")
                .contains("\"singleKeys\":false", "\"j\":\"n\"", "\"tour\":2");
        assertThat(changed(bearer, "{\"theme\":\"pink\"}").getStatus()).isEqualTo(422);
        assertThat(changed(bearer, "{\"tour\":-1}").getStatus()).isEqualTo(422);
        assertThat(changed(bearer, "{\"zone\":\"Europe/Paris\",\"tour\":-1}").getStatus())
                .isEqualTo(422);
        assertThat(changed(bearer, "{\"zone\":\"Middle/Earth\",\"theme\":\"dark\"}")
                        .getStatus())
                .isEqualTo(422);
        assertThat(changed(bearer, "{\"zone\":\"Middle/Earth\"}").getStatus()).isEqualTo(422);
        var read = http.perform(get("/api/v1/account/settings").header("Authorization", bearer))
                .andReturn()
                .getResponse();
        assertThat(read.getContentAsString()).isEqualTo(later);
    }

    private MockHttpServletResponse changed(String bearer, String body) throws Exception {
        return http.perform(put("/api/v1/account/settings")
                        .header("Authorization", bearer)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }
}
