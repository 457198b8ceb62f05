package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fairlead.draft.Draft;
import org.fairlead.draft.Drafts;
import org.fairlead.platform.actor.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What is typed into a form that is about no record is kept as well, and is found again. */
@StandingTest
class FormDraftTest extends OnIncidents {

    private static final String WORDS = "The crane stood still at ten, and again at noon";

    @Autowired
    Drafts drafts;

    @Autowired
    MockMvc http;

    private Browsing as(Actor actor) throws Exception {
        return new Browsing(http, scripts, actor);
    }

    private Actor actor(String who) {
        return who.equals("user") ? estate.user : estate.dutyOfficer;
    }

    @ParameterizedTest
    @CsvSource({
        "officer,/incidents/new,/incidents,description",
        "user,/incidents/new,/incidents,description",
        "officer,/incidents/new,/incidents,title",
        "user,/to-dos/new,/to-dos/new,text",
        "officer,/broadcasts/new,/broadcasts/new,en",
        "officer,/replies/new,/replies/new,texts/en-GB",
        "officer,/checklists/new,/checklists/new,name",
        "officer,/incident-templates/new,/incident-templates/new,description",
    })
    void whatIsTypedIsKeptAndGoneOnWith(String who, String path, String action, String field) throws Exception {
        var writer = as(actor(who));
        var page = writer.open(path);
        assertThat(page.select("[data-unsent]")).isEmpty();
        var told = writer.types(page, action, field, WORDS);
        assertThat(told.at("/words").asString()).startsWith("Draft kept");

        var again = writer.open(path);
        assertThat(again.select("[data-unsent]").text())
                .contains("You were writing this at", WORDS, "Go on", "Throw away");
        assertThat(value(again, field)).doesNotContain(WORDS);
        var listed = writer.open("/drafts");
        assertThat(listed.select("table").text()).contains(WORDS);
        var goOn = again.select("[data-unsent] a").attr("href");
        assertThat(listed.select("table a").eachAttr("href")).contains(goOn);

        var gone = writer.open(goOn);
        assertThat(value(gone, field)).isEqualTo(WORDS);
        assertThat(gone.select("[data-draft-status]").text()).startsWith("Your draft, kept");
        writer.types(gone, action, field, WORDS + ".");
        assertThat(drafts.own(actor(who))).hasSize(1);

        var removal = page.select("form[data-drafts]").attr("data-drafts") + "/removal";
        var thrown = writer.send(writer.open(path), removal);
        assertThat(thrown.getStatus()).isEqualTo(302);
        assertThat(drafts.own(actor(who))).isEmpty();
    }

    private static String value(org.jsoup.nodes.Document page, String field) {
        var box = Objects.requireNonNull(page.selectFirst("form[data-drafts] [name=" + field + "]"));
        return box.tagName().equals("textarea") ? box.wholeText().strip() : box.val();
    }

    @Test
    void aReportThatWasSentIsADraftNoMore() throws Exception {
        var user = as(estate.user);
        var page = user.open("/incidents/new");
        user.types(page, "/incidents", "title", "Crane", "description", WORDS);
        assertThat(drafts.own(estate.user)).hasSize(1);

        var refused = user.send(page, "/incidents", "title", " ", "description", WORDS);
        assertThat(drafts.own(estate.user)).as("refused, it is still there").hasSize(1);
        var shown = org.jsoup.Jsoup.parse(refused.getContentAsString());
        assertThat(shown.select("[data-unsent]"))
                .as("it is the one that stands here")
                .isEmpty();
        var values = new String[] {"title", "Crane", "description", WORDS, "impact", "Site", "urgency", "High"};
        assertThat(user.send(shown, "/incidents", values).getRedirectedUrl()).startsWith("/incidents/INC-");

        assertThat(drafts.own(estate.user)).isEmpty();
    }

    @Test
    void anEmptyFormThatIsTypedIntoKeepsWhatWasWrittenBefore() throws Exception {
        var agent = as(estate.agent);
        agent.types(agent.open("/incidents/new"), "/incidents", "description", WORDS);
        agent.types(agent.open("/incidents/new"), "/incidents", "description", "Another crane");

        assertThat(drafts.own(estate.agent))
                .extracting(draft -> draft.fields().get("description").getFirst())
                .containsExactlyInAnyOrder(WORDS, "Another crane");
        assertThat(agent.open("/incidents/new").select("[data-unsent]")).hasSize(2);
        assertThat(as(estate.dutyOfficer).open("/incidents/new").select("[data-unsent]"))
                .as("nobody else's")
                .isEmpty();
    }

    @Test
    void aReportIsKeptUnderANameAndReplacesNoneUnasked() throws Exception {
        var agent = as(estate.agent);
        var keep = "/drafts/incident-new";
        var first = new String[] {"description", WORDS, "draftName", "Crane"};
        var url = agent.send(agent.open("/incidents/new"), "/incidents", keep, first)
                .getRedirectedUrl();
        assertThat(agent.open(url).text()).contains("Draft kept", "Crane");

        var second = new String[] {"description", "Another crane", "draftName", "Crane"};
        var asked = agent.send(agent.open("/incidents/new"), "/incidents", keep, second)
                .getRedirectedUrl();

        var asking = agent.open(asked);
        assertThat(asking.text()).contains("You have a draft called “Crane” here already", "Another crane");
        assertThat(drafts.own(estate.agent))
                .extracting(Draft::title)
                .extracting(Draft.Title::name)
                .containsExactlyInAnyOrder("Crane", "");
    }

    @Test
    void aDraftOnAChangeIsSentOverTheVersionItWasBegunOn() throws Exception {
        var user = as(estate.user);
        user.send(user.open("/to-dos/new"), "/to-dos/new", "text", "Ring the yard");
        var path = Objects.requireNonNull(user.open("/to-dos").selectFirst("main a[href~=/to-dos/[0-9a-f]]"))
                .attr("href");
        user.types(user.open(path), path, "text", "Ring the yard at noon");
        user.send(user.open(path), path, "text", "Ring the yard at two");

        var goOn = user.open(path).select("[data-unsent] a").attr("href");
        var stale = user.send(user.open(goOn), path, "text", "Ring the yard at noon");

        assertThat(stale.getStatus()).isEqualTo(200);
        assertThat(user.open("/to-dos").text()).contains("Ring the yard at two");
    }

    @Test
    void aProgramKeepsThemToo() {
        var agent = scripts.as(estate.agent);
        var path = "/api/v1/drafts";
        var body = "{\"fields\":{\"title\":[\"%s\"]}}";

        var kept = agent.put(path + "/incident-new", body.formatted("Crane"));
        assertThat(kept.tag()).isEqualTo("\"1\"");
        assertThat(agent.call(
                                "PUT",
                                path + "/incident-new",
                                body.formatted("Cranes"),
                                Scripts.fresh(),
                                "If-Match",
                                "\"1\"")
                        .tag())
                .isEqualTo("\"2\"");
        assertThat(agent.call(
                                "PUT",
                                path + "/incident-new",
                                body.formatted("Hoist"),
                                Scripts.fresh(),
                                "If-Match",
                                "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(agent.put(path + "/No-form", body.formatted("Hoist")).status())
                .isEqualTo(422);
        var id = logged();
        drafts.keepOver(
                estate.agent, new Drafts.Place(id, "note"), Draft.Title.NONE, Map.of("text", List.of("Dear Zoe")), 0);
        var items = agent.get(path).json().at("/items");
        assertThat(items).hasSize(2);
        assertThat(items.valueStream().map(item -> item.at("/record").asString("")))
                .contains(id.value().toString());
        assertThat(scripts.as(estate.user).get(path).json().at("/items")).isEmpty();
        for (var item : items) {
            var one = path + "/" + item.at("/id").asString();
            scripts.as(estate.user).delete(one);
            assertThat(agent.delete(one).status()).isEqualTo(204);
        }
        assertThat(agent.get(path).json().at("/items")).isEmpty();
    }

    @Test
    void noReportIsSharedAsADraft() {
        var shared = "{\"name\":\"Crane\",\"shared\":true,\"fields\":{\"title\":[\"Crane\"]}}";

        assertThat(scripts.as(estate.agent)
                        .put("/api/v1/drafts/incident-new", shared)
                        .status())
                .isEqualTo(403);
    }
}
