package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.fairlead.record.RecordId;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody who reports reads in Welsh, and that nothing of it is kept. */
@StandingTest
class WelshPagesTest extends OnIncidents {

    @Autowired
    MockMvc http;

    private Browsing welsh() throws Exception {
        var browser = new Browsing(http, scripts, estate.user);
        browser.sends("/look/language", "language", "cy");
        return browser;
    }

    private String number(RecordId id) {
        return history(id).header().identity().number().text();
    }

    @Test
    void homeSaysWhatWaitsAndWhatComesNext() throws Exception {
        var asked = logged();
        pause(asked, estate.agent, null);
        logged();

        var home = welsh().open("/");

        assertThat(home.select("h1").text()).isEqualTo("Eich adroddiadau");
        assertThat(home.select("main").text())
                .contains("Mae un adroddiad yn aros amdanoch chi.")
                .contains("y mater a bydd yn edrych arno.")
                .contains("heddiw");
        assertThat(home.select(".govuk-button").eachText()).contains("Rhoi gwybod am rywbeth sydd o’i le");
        assertThat(home.select("main").hasAttr("lang")).isFalse();
    }

    @Test
    void theRecordTellsItsStoryInWelshAndKeepsItInNoLanguage() throws Exception {
        var id = logged();
        pause(id, estate.agent, null);
        var browser = welsh();
        var here = "/incidents/" + number(id);
        var page = browser.open(here);

        assertThat(page.select("h2").eachText()).contains("Clociau", "Yn nwylo pwy y bu", "Llinell amser");
        assertThat(page.select(".moj-timeline").text()).contains("Oedwyd gan", "Cofnodwyd gan", "Heddiw");
        assertThat(page.select(".fl-ask").text()).contains("yn aros am eich ateb");
        browser.send(page, here + "/note", "text", "Blwch post y llynges");

        assertThat(browser.open(here).select(".moj-timeline").text())
                .contains("Atebodd y defnyddiwr", "Blwch post y llynges");
        var english = new Browsing(http, scripts, estate.agent).open(here);
        assertThat(english.select(".moj-timeline").text()).contains("The user answered: clocks run again");
        assertThat(scripts.as(estate.user)
                        .get("/api/v1/incidents/" + number(id) + "/timeline")
                        .response()
                        .getContentAsString())
                .contains("Blwch post y llynges")
                .doesNotContain("Atebodd", "Oedwyd");
    }

    @Test
    void aReportThatIsRefusedSaysWhyAndKeepsWhatWasWritten() throws Exception {
        var browser = welsh();
        var form = browser.open("/incidents/new");
        assertThat(form.select("label[for=title]").text()).isEqualTo("Beth sydd o’i le, mewn un llinell");
        assertThat(form.select("label").eachText()).contains("Y weinyddiaeth gyfan", "Argyfyngus");

        var refused = page(browser.send(form, "/incidents", "title", "", "description", "Mae’r post yn hwyr"));

        assertThat(refused.select(".govuk-error-summary").text())
                .contains("Mae problem", "Rhowch beth sydd o’i le, mewn un llinell.");
        assertThat(refused.select("#description").val()).isEqualTo("Mae’r post yn hwyr");
    }

    @Test
    void listsNotificationsAndFilesAreInWelshThroughout() throws Exception {
        var id = logged();
        var browser = welsh();

        assertThat(browser.open("/incidents").select("th").eachText()).contains("Beth sydd o’i le", "Yn nwylo");
        assertThat(browser.open("/notifications").select("h1").text()).isEqualTo("Hysbysiadau");
        assertThat(browser.open("/notifications/settings").select("h1").text()).isEqualTo("Yr hyn a ddywedir wrthych");
        assertThat(browser.open("/records/" + number(id) + "/attachments")
                        .select("h1")
                        .text())
                .isEqualTo("Ffeiliau");
        for (var path : new String[] {"/incidents", "/notifications", "/notifications/settings", "/account"}) {
            assertThat(browser.open(path).select("main").hasAttr("lang"))
                    .as(path)
                    .isFalse();
        }
    }

    private static Document page(org.springframework.mock.web.MockHttpServletResponse answer) throws Exception {
        return org.jsoup.Jsoup.parse(Objects.requireNonNull(answer.getContentAsString()));
    }
}
