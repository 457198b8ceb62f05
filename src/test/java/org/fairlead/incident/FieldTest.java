package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Fields changed where they stand: who may is said before, and nothing unseen is overwritten. */
@StandingTest
class FieldTest extends OnIncidents {

    private static final String COLUMNS = "&columns=priority,service,category,site,team,owner,holder";

    @Autowired
    MockMvc http;

    private Browsing as(Actor actor) throws Exception {
        return new Browsing(http, scripts, actor);
    }

    private String list() {
        return "/incidents?filter=" + URLEncoder.encode("service = " + estate.service, StandardCharsets.UTF_8)
                + COLUMNS;
    }

    private String href(RecordId id) {
        return "/incidents/" + history(id).header().identity().number();
    }

    private void title(RecordId id, String title, Actor by) {
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("title", title);
        incidents.edit(id, new EditIncident(fields, null), by, Intent.NONE);
    }

    @Test
    void aCellSaysWhetherItMayBeChanged() throws Exception {
        var id = logged();
        var held = heldByNetwork();
        var agent = as(estate.agent).open(list());

        assertThat(agent.select("[data-edit][href^=" + href(id) + "/]")).hasSize(7);
        assertThat(agent.select("[data-edit][href^=" + href(held) + "/]").eachAttr("href"))
                .as("who is at work is the holder's business")
                .noneMatch(href -> href.endsWith("/team") || href.endsWith("/owner"))
                .hasSize(5);
        var resolver = as(estate.networkResolver).open(list());
        assertThat(resolver.select("[data-edit][href^=" + href(held) + "/]")).hasSize(7);
        assertThat(as(estate.user).open(list()).select("[data-edit]")).isEmpty();
    }

    @Test
    void theRecordSaysItTooAndNotOfWhatIsOver() throws Exception {
        var id = logged();
        var page = as(estate.agent).open(href(id));

        assertThat(page.select("[data-edit]").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        href(id) + "/fields/title",
                        href(id) + "/fields/description",
                        href(id) + "/fields/priority",
                        href(id) + "/fields/impact",
                        href(id) + "/fields/urgency",
                        href(id) + "/fields/service",
                        href(id) + "/fields/category",
                        href(id) + "/fields/site",
                        href(id) + "/fields/reporter",
                        href(id) + "/fields/affected",
                        href(id) + "/fields/team",
                        href(id) + "/fields/owner");
        resolve(id, estate.agent);
        assertThat(as(estate.agent).open(href(id)).select("[data-edit]").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        href(id) + "/fields/title",
                        href(id) + "/fields/description",
                        href(id) + "/fields/category",
                        href(id) + "/fields/site",
                        href(id) + "/fields/reporter",
                        href(id) + "/fields/affected");
        assertThat(as(estate.agent).answer(href(id) + "/fields/priority").getStatus())
                .isEqualTo(403);
    }

    @Test
    void aFieldIsChangedOnItsPageAndNothingElseIs() throws Exception {
        var id = logged();
        incidents.assign(id, null, estate.agent.person(), estate.agent, Intent.NONE);
        var agent = as(estate.agent);

        var form = agent.open(href(id) + "/fields/urgency");
        assertThat(form.select(".govuk-radios input").eachAttr("name")).containsOnly("urgency");
        agent.send(form, href(id) + "/fields/urgency", "urgency", "Low");
        assertThat(agent.open(href(id)).select("#facts").text()).contains("Urgency Low");
        assertThat(history(id).header().subject().title()).isEqualTo("E-mail is delayed");

        var owner = agent.open(href(id) + "/fields/owner");
        agent.send(
                owner,
                href(id) + "/fields/owner",
                "person",
                estate.dutyOfficer.person().toString());
        assertThat(history(id).header().holder().assignee()).isEqualTo(estate.dutyOfficer.person());
        var team = agent.open(href(id) + "/fields/team");
        agent.send(team, href(id) + "/fields/team", "team", "");
        assertThat(history(id).header().holder().assignee()).isEqualTo(estate.dutyOfficer.person());
    }

    @Test
    void twoEditsThatMeetShowBothTexts() throws Exception {
        var id = logged();
        var agent = as(estate.agent);
        var form = agent.open(href(id) + "/fields/title");
        title(id, "Mail from the north is late", estate.dutyOfficer);

        var answer = agent.send(form, href(id) + "/fields/title", "title", "Mail is slow");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString())
                .contains("Mail from the north is late")
                .contains("Mail is slow")
                .contains("Send again to keep yours");
        assertThat(history(id).header().subject().title()).isEqualTo("Mail from the north is late");
        var again = Jsoup.parse(answer.getContentAsString());
        agent.send(again, href(id) + "/fields/title", "title", "Mail is slow");
        assertThat(history(id).header().subject().title()).isEqualTo("Mail is slow");
    }

    @Test
    void whatIsWrongIsSaidBesideTheField() throws Exception {
        var id = logged();
        var agent = as(estate.agent);
        var answer = agent.send(agent.open(href(id) + "/fields/title"), href(id) + "/fields/title", "title", " ");

        assertThat(Jsoup.parse(answer.getContentAsString())
                        .select("#title-error")
                        .text())
                .contains("Enter what is wrong");
    }

    @Test
    void aPreviewTellsTheLastWordsThatTheReaderMayRead() throws Exception {
        var id = heldByNetwork();
        note(id, "We look at the relay", Audience.EVERYONE);
        note(id, "The relay is ours", Audience.OWN);

        assertThat(as(estate.networkResolver).open(href(id) + "/preview").text())
                .contains("The relay is ours");
        assertThat(as(estate.agent).open(href(id) + "/preview").text())
                .contains("We look at the relay")
                .doesNotContain("The relay is ours");
        assertThat(as(estate.hostingResolver).answer(href(id) + "/preview").getStatus())
                .isEqualTo(404);
    }

    private void note(RecordId id, String text, Audience audience) {
        incidents.note(id, new WriteNote(text, audience, Set.of()), estate.networkResolver, Intent.NONE);
    }

    @Test
    void newsOfAListAreCountedAndChangedRowsAreNamed() throws Exception {
        var id = logged();
        var agent = as(estate.agent);
        var page = agent.open(list());
        var news = page.select("[data-news]").attr("data-news");
        scripts.at("09:05");
        logged();
        logged();
        title(id, "Mail is slow", estate.dutyOfficer);
        var number = history(id).header().identity().number().text();

        var told = agent.answer(news + "&numbers=" + number).getContentAsString();

        assertThat(told).contains("\"newer\":\"2 newer\"").contains(number + "\":\"Changed");
        assertThat(as(estate.hostingResolver)
                        .answer(news + "&numbers=" + number)
                        .getContentAsString())
                .contains("\"newer\":\"\"")
                .doesNotContain(number);
    }

    @Test
    void columnsAndDensityAreRememberedForThePersonWhereNoViewIsChosen() throws Exception {
        logged();
        var agent = as(estate.agent);
        var other = agent.open("/incidents?filter=&columns=due,holder");
        agent.send(other, "/incidents/taste");
        var compact = agent.open("/incidents");
        assertThat(compact.body().className()).isEqualTo("work compact");

        var script = scripts.as(estate.agent);
        script.put("/api/v1/tastes/incidents", "{\"columns\":[\"due\",\"holder\"],\"density\":\"comfortable\"}")
                .is(200);
        var liked = agent.open("/incidents?filter=");
        assertThat(liked.select("thead th").eachText()).containsExactly("Number", "What is wrong", "Due", "Held by");
        assertThat(liked.body().className()).isEqualTo("work comfortable");
        assertThat(as(estate.dutyOfficer).open("/incidents?filter=").select("thead th"))
                .hasSizeGreaterThan(4);
        script.put("/api/v1/tastes/incidents", "{\"columns\":[\"colour\"]}").is(422);
        assertThat(script.get("/api/v1/tastes/incidents").is(200).at("/columns/0"))
                .isEqualTo("due");
    }

    @Test
    void whatIsNotForThemIsNoNewsToAnybody() throws Exception {
        var id = heldByNetwork();
        var number = history(id).header().identity().number().text();
        var agent = as(estate.agent);
        var network = as(estate.networkResolver);
        var ofAgent = agent.open(list()).select("[data-news]").attr("data-news") + "&numbers=" + number;
        var ofNetwork = network.open(list()).select("[data-news]").attr("data-news") + "&numbers=" + number;
        scripts.at("09:05");

        note(id, "Among ourselves", Audience.OWN);
        assertThat(agent.answer(ofAgent).getContentAsString()).contains("\"changed\":{}");
        assertThat(network.answer(ofNetwork).getContentAsString()).contains(number + "\":\"Changed\"");
        scripts.at("09:06");
        note(id, "For all who work on it", Audience.INVOLVED);
        assertThat(agent.answer(ofAgent).getContentAsString()).contains(number + "\":\"Changed 09:06");
    }
}
