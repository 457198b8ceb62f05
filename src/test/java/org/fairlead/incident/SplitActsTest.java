package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Acting on the record beside its list leads back to the same place of the list, and nowhere else. */
@StandingTest
class SplitActsTest extends OnIncidents {

    @Autowired
    MockMvc http;

    private String number(RecordId id) {
        return history(id).header().identity().number().text();
    }

    private String href(RecordId id) {
        return "/incidents/" + number(id);
    }

    private String beside(RecordId id) {
        return "/incidents?filter=service+%3D+" + estate.service + "&layout=split&show=" + number(id);
    }

    @Test
    void whatIsDoneAtOnceComesBackToTheList() throws Exception {
        var id = logged();
        offer(id, estate.network);
        var resolver = new Browsing(http, scripts, estate.networkResolver);
        var page = resolver.open(beside(id));

        assertThat(resolver.send(page, href(id) + "/accept").getRedirectedUrl()).isEqualTo(beside(id));
        assertThat(history(id).header().holder().party()).isEqualTo(estate.network);
        var watching = resolver.open(beside(id));
        assertThat(resolver.send(watching, href(id) + "/watching").getRedirectedUrl())
                .isEqualTo(beside(id));
    }

    @Test
    void aNoteComesBackToTheListAndADraftDoesNotCountItsPlaceAsWords() throws Exception {
        var id = logged();
        var agent = new Browsing(http, scripts, estate.agent);
        var page = agent.open(beside(id));

        var sent = agent.send(page, href(id) + "/note", "text", "Rang them", "audience", "OWN");
        assertThat(sent.getRedirectedUrl()).isEqualTo(beside(id));
        var kept = agent.send(page, href(id) + "/note", href(id) + "/note/draft", new String[] {"text", ""});
        assertThat(kept.getRedirectedUrl()).isEqualTo(beside(id));
        assertThat(agent.open(href(id)).select("#drafts")).isEmpty();
    }

    @Test
    void aFormOfItsOwnCarriesTheListThroughARefusal() throws Exception {
        var id = logged();
        var agent = new Browsing(http, scripts, estate.agent);
        var link = agent.open(beside(id))
                .select("#beside a[href^=" + href(id) + "/resolve]")
                .attr("href");
        var form = agent.open(link);
        assertThat(form.select(".fl-form a").eachAttr("href")).contains(beside(id));

        var refused = agent.send(form, href(id) + "/resolve", "code", estate.fixed.toString(), "words", "");
        assertThat(refused.getStatus()).isEqualTo(200);
        var again = Jsoup.parse(refused.getContentAsString());
        var done = agent.send(again, href(id) + "/resolve", "code", estate.fixed.toString(), "words", "Done");
        assertThat(done.getRedirectedUrl()).isEqualTo(beside(id));
    }

    @Test
    void nobodyIsLedAnywhereElse() throws Exception {
        var id = logged();
        var agent = new Browsing(http, scripts, estate.agent);
        for (var elsewhere : new String[] {"https://example.org/", "//example.org/", "/account?x=1", "{"}) {
            var form = agent.open(href(id) + "/edit?back=" + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8));
            assertThat(form.select("input[name=back]")).isEmpty();
            var sent = agent.sends(href(id) + "/note", "text", "Rang", "audience", "OWN", "back", elsewhere);
            assertThat(sent.getRedirectedUrl()).isEqualTo(href(id));
        }
    }

    /** A merge needs one of those offered or a number, so neither is asked for when the other was wrong. */
    @Test
    void aRefusedMergeAsksForNothingThatIsNotNeeded() throws Exception {
        var id = logged();
        logged();
        var agent = new Browsing(http, scripts, estate.agent);
        var form = agent.open(href(id) + "/merge");
        assertThat(form.select("input[name=candidate]")).isNotEmpty();

        var refused = agent.send(form, href(id) + "/merge", "number", "INC-0000-0000");

        var words = Jsoup.parse(refused.getContentAsString())
                .select(".govuk-error-summary")
                .text();
        assertThat(words).contains("INC-0000-0000").doesNotContain("fill this in");
    }

    @Test
    void whatHappenedIsChangedWhereItStands() throws Exception {
        var id = logged();
        var agent = new Browsing(http, scripts, estate.agent);
        var form = agent.open(href(id) + "/fields/description");
        assertThat(form.select("main textarea").eachAttr("name")).containsExactly("description");
        incidents.edit(
                id, new EditIncident(java.util.Map.of("title", "Mail is slow"), null), estate.dutyOfficer, Intent.NONE);

        agent.send(form, href(id) + "/fields/description", "description", "Since nine.\r\nAll of us.");

        assertThat(IncidentFields.of(history(id)).of("description")).isEqualTo("Since nine.\nAll of us.");
        assertThat(IncidentFields.of(history(id)).of("title")).isEqualTo("Mail is slow");
        int version = history(id).version();
        var again = agent.open(href(id) + "/fields/description");
        agent.send(again, href(id) + "/fields/description", "description", "Since nine.\r\nAll of us.");
        assertThat(history(id).version()).as("nothing was changed").isEqualTo(version);
        assertThat(agent.open(href(id)).select("#report [data-edit]").attr("href"))
                .isEqualTo(href(id) + "/fields/description");
        assertThat(new Browsing(http, scripts, estate.user).open(href(id)).select("#report [data-edit]"))
                .isEmpty();
    }
}
