package org.fairlead.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.fairlead.platform.actor.Role;
import org.fairlead.testing.Estate;
import org.fairlead.testing.FairleadTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

@FairleadTest
class CalculatorPageTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private Estate estate;

    private MockHttpSession session;

    @BeforeEach
    void signIn() throws Exception {
        var ann = estate.atAProvider(Role.RESOLVER);
        session = new MockHttpSession();
        var form = http.perform(get("/sign-in").session(session)).andReturn();
        var token = Jsoup.parse(form.getResponse().getContentAsString())
                .select("input[name=_csrf]")
                .attr("value");
        var signedIn = http.perform(post("/sign-in")
                        .session(session)
                        .param("_csrf", token)
                        .param("login", ann.login())
                        .param("password", Estate.PASSWORD))
                .andReturn();
        session = (MockHttpSession) signedIn.getRequest().getSession();
    }

    private Document page(String... values) throws Exception {
        var request = get("/calculator").session(session);
        for (var i = 0; i < values.length; i += 2) {
            request.param(values[i], values[i + 1]);
        }
        var response = http.perform(request).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    @Test
    void theFormStandsAloneAndIsInTheNavigation() throws Exception {
        var page = page();

        assertThat(page.select("h1").text()).isEqualTo("Work out a due time");
        assertThat(page.select(".fl-nav a[href=/calculator][aria-current=page]"))
                .hasSize(1);
        assertThat(page.select("form[method=get][action=/calculator]")).hasSize(1);
        assertThat(page.select("#answer")).isEmpty();
        page.select("main input, main select, main textarea")
                .forEach(field -> assertThat(page.select("label[for=" + field.id() + "]"))
                        .as(field.id())
                        .hasSize(1));
    }

    @Test
    void theAddressIsTheQuestionAndThePageTheAnswer() throws Exception {
        var page = page(
                "zone", "Europe/London",
                "windows", "Mon-Fri 08:00-18:00",
                "opened", "2026-01-16 16:30",
                "target", "480",
                "pauses", "2026-01-16 17:00 to 2026-01-19 09:00",
                "as-of", "2026-01-16 16:45");

        assertThat(page.select("#answer h2").text()).isEqualTo("Due Monday 19 January 2026, 16:30:00 GMT.");
        assertThat(page.select("#answer").text()).contains("15 min (15 minutes)", "7 h 45 min left");
        assertThat(page.select("#until-due tbody tr")).hasSize(3);
        assertThat(page.select("#until-due tbody").text()).contains("Paused, 2 h of working time taken out");
        assertThat(page.select("#picture svg svg")).hasSize(3);
        assertThat(page.select("#opened").attr("value")).isEqualTo("2026-01-16 16:30");
        assertThat(page.select("[style], script:not([src])")).isEmpty();
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() throws Exception {
        var page = page(
                "zone", "Europe/Londn",
                "windows", "Mon-Fri 08:00-25:00",
                "dates", "2026-13-01",
                "opened", "2026-03-29 01:30 or so",
                "target", "a day",
                "pauses", "2026-01-16 17:00 to 2026-01-15 09:00",
                "as-of", "later");

        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#zone", "#windows", "#dates", "#opened", "#target", "#pauses", "#as-of");
        assertThat(page.select("#pauses-error").text()).contains("Line 1", "ends before it starts");
        assertThat(page.select("#windows").text()).isEqualTo("Mon-Fri 08:00-25:00");
        assertThat(page.select("#target").attr("value")).isEqualTo("a day");
        assertThat(page.select("#answer")).isEmpty();
    }

    @Test
    void anUnknownCalendarIsAProblemOfTheChooser() throws Exception {
        var page = page("calendar", "no such id", "opened", "2026-01-16 16:30", "target", "480");

        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#calendar");
    }
}
