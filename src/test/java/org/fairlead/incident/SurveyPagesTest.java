package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Pages and calls about how it went, without scripts. */
@StandingTest
class SurveyPagesTest extends OnSurveys {

    @Autowired
    MockMvc http;

    @Test
    void whoeverIsAskedFindsItAtHomeAnswersChangesAndTakesItBack() throws Exception {
        var user = somebody("Una");
        var id = closedFor(user);
        var una = new Browsing(http, scripts, user);
        var path = "/records/" + number(id) + "/survey";

        var home = una.open("/");
        assertThat(home.select("caption").eachText()).contains("Tell us how it went");
        assertThat(home.select("main a[href=" + path + "]").text()).isEqualTo("Mail is late");
        assertThat(una.open("/incidents/" + number(id))
                        .select("#survey a[href=" + path + "]")
                        .text())
                .isEqualTo("Say how it went, or look at what you said");

        var page = una.open(path);
        assertThat(page.select("input[name=score]")).hasSize(5);
        assertThat(page.select("label").eachText())
                .containsSubsequence("Great", "Good", "Fair", "Bad", "Awful", "Yes", "No");
        assertThat(page.text()).contains("Suppliers never do", "You can answer until", "Asked, as everybody is");

        var refused = org.jsoup.Jsoup.parse(
                una.send(page, path, "comment", "Kept words").getContentAsString());
        assertThat(refused.title()).startsWith("Error: ");
        assertThat(refused.select(".govuk-error-summary a[href=#score]").text())
                .isEqualTo("Choose one of the answers.");
        assertThat(refused.select("textarea").text()).isEqualTo("Kept words");

        una.send(refused, path, "score", "4", "choice-1", "N", "comment", "Kept words");
        assertThat(surveys.own(user, id).orElseThrow().answer().comment()).isEqualTo("Kept words");
        page = una.open(path);
        assertThat(Objects.requireNonNull(page.selectFirst("input[name=score][checked]"))
                        .attr("value"))
                .isEqualTo("4");
        assertThat(una.open("/").select("caption").eachText()).doesNotContain("Tell us how it went");

        una.send(page, path + "/withdrawal");
        assertThat(surveys.own(user, id).orElseThrow().answer()).isNull();
    }

    @Test
    void thoseWhoOverseeReadAnswersAndResultsOpenTheirRecords() throws Exception {
        var user = somebody("Una");
        var id = closedFor(user);
        answered(id, user, 2, "Slowish");
        var agent = new Browsing(http, scripts, estate.agent);

        var page = agent.open("/records/" + number(id) + "/survey");
        assertThat(page.text()).contains("Una", "Bad (2 of 5)", "Slowish", "Could you work on? Yes");
        assertThat(agent.open("/incidents/" + number(id)).text()).contains("Una said how it went: Bad (2 of 5)");

        var results = agent.open("/surveys?from=2031-03&until=2031-03");
        var row = results.select("tr:contains(Messaging)");
        assertThat(row).isNotEmpty();
        assertThat(results.text()).contains("Response rate = answered ÷ asked", "answers of 4 or 5 ÷ answered");
        var opens = results.select("a[href*=" + estate.service + "]").eachAttr("href");
        assertThat(opens).hasSizeGreaterThanOrEqualTo(2);
        assertThat(agent.answer(opens.getFirst()).getContentAsString())
                .contains(number(id))
                .contains("asked from 1 March 2031 · asked until 31 March 2031");
        assertThat(agent.answer("/surveys?from=never").getStatus()).isEqualTo(422);
        var csv = agent.answer("/exports/satisfaction?from=2031-03&until=2031-03&format=csv");
        assertThat(csv.getContentAsString()).contains(number(id), "Slowish", "Una");
    }

    @Test
    void aSupplierReadsWhatItIsToldAndNotWhatItIsNot() throws Exception {
        var user = somebody("Una");
        var id = closedFor(user);
        answered(id, user, 1, "Slowish");
        var both = Set.of(Role.RESOLVER, Role.TEAM_LEAD);
        var lead = new Browsing(http, scripts, estate.somebody("Lead", estate.network, Reach.PARTY, both));

        var page = lead.open("/surveys?from=2031-03&until=2031-03");
        assertThat(page.text())
                .contains("Nothing to show for these months", "at least 5 people", "Names, texts and single incidents");
        assertThat(lead.answer("/records/" + number(id) + "/survey").getStatus())
                .isEqualTo(404);
        assertThat(lead.open("/incidents/" + number(id)).select("#survey")).isEmpty();
        assertThat(lead.open("/incidents/" + number(id)).text())
                .contains("Una was asked how it went")
                .doesNotContain("said how it went", "Slowish");
        assertThat(lead.answer("/exports/satisfaction?from=2031-03&until=2031-03&format=json")
                        .getContentAsString())
                .doesNotContain(number(id), "Slowish", "Una");
        var requester = new Browsing(http, scripts, user);
        assertThat(requester.answer("/surveys").getStatus()).isEqualTo(403);
    }

    @Test
    void aProgramDoesTheSame() {
        var user = somebody("Una");
        var id = closedFor(user);
        var una = scripts.as(user);
        var answer = "/api/v1/records/" + id + "/survey/answer";

        assertThat(una.get("/api/v1/survey-requests").text()).contains(id.toString(), "How was it?");
        assertThat(una.get(answer).tag()).isEqualTo("\"1\"");
        assertThat(una.put(answer, "{\"score\": 7}").status()).isEqualTo(422);
        assertThat(una.put(answer, "{}").status()).isEqualTo(422);
        assertThat(una.put(answer, "{\"score\": 3, \"choices\": [true, true]}").status())
                .isEqualTo(422);
        var said = una.put(answer, "{\"score\": 4, \"choices\": [null], \"comment\": \"Fine\"}");
        assertThat(said.status()).isEqualTo(200);
        assertThat(said.json().at("/answer/words").asString()).isEqualTo("Good");
        assertThat(una.call("PUT", answer, "{\"score\": 1}", Scripts.fresh(), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(una.post("/api/v1/records/" + id + "/survey/withdrawal").status())
                .isEqualTo(200);
        assertThat(una.post("/api/v1/records/" + id + "/survey/withdrawal").status())
                .isEqualTo(409);
        assertThat(surveys.own(user, id).orElseThrow().version()).isEqualTo(3);

        var agent = scripts.as(estate.agent);
        assertThat(agent.get("/api/v1/records/" + id + "/survey")
                        .json()
                        .at("/reasons/0/asked")
                        .asBoolean())
                .isTrue();
        assertThat(agent.get("/api/v1/survey-results?from=2031-03&until=2031-03")
                        .text())
                .contains(estate.service.toString());
        assertThat(agent.get("/api/v1/survey-results?from=x").status()).isEqualTo(422);
        assertThat(una.get("/api/v1/survey-results").status()).isEqualTo(403);
        var kept = agent.get("/api/v1/surveys/" + survey.id());
        assertThat(kept.text()).contains("How was it?");
    }
}
