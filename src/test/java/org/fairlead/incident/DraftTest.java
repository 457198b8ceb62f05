package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairlead.draft.Draft;
import org.fairlead.draft.Drafts;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What is typed is kept until it is sent, and goes out past nothing that its writer has not seen. */
@StandingTest
class DraftTest extends OnIncidents {

    private static final Map<String, List<String>> WORDS = Map.of("text", List.of("Dear Zoe, we found"));

    @Autowired
    Drafts drafts;

    @Autowired
    MockMvc http;

    private static Drafts.Place note(RecordId id) {
        return new Drafts.Place(id, "note");
    }

    private String address(RecordId id) {
        return "/incidents/" + history(id).header().identity().number();
    }

    private List<String> names(Actor actor, RecordId id) {
        return drafts.of(actor, id).stream().map(draft -> draft.title().name()).toList();
    }

    @Test
    void whatIsTypedIsThereWhenThePageIsOpenedAgain() throws Exception {
        var id = logged();
        var agent = new Browsing(http, scripts, estate.agent);
        agent.send(agent.open(address(id)), address(id) + "/note", address(id) + "/note/draft", new String[] {
            "text", "Dear Zoe"
        });

        var again = new Browsing(http, scripts, estate.agent).open(address(id));
        assertThat(again.select("#text").text()).isEqualTo("Dear Zoe");
        assertThat(again.select("[data-draft-status]").text()).startsWith("Your draft, kept");
    }

    @Test
    void sentItIsADraftNoMore() throws Exception {
        var id = logged();
        var agent = new Browsing(http, scripts, estate.agent);
        drafts.keep(estate.agent, note(id), Draft.Title.NONE, WORDS);

        agent.send(agent.open(address(id)), address(id) + "/note", "text", "Sent", "audience", "OWN");

        assertThat(drafts.of(estate.agent, id)).isEmpty();
    }

    @Test
    void refusedItIsStillThere() throws Exception {
        var id = logged();
        var agent = new Browsing(http, scripts, estate.agent);
        drafts.keep(estate.agent, note(id), Draft.Title.NONE, WORDS);

        agent.send(agent.open(address(id)), address(id) + "/note", "text", " ", "audience", "OWN");

        assertThat(drafts.of(estate.agent, id)).hasSize(1);
    }

    @Test
    void severalAreKeptUnderNames() {
        var id = logged();
        drafts.keep(estate.agent, note(id), new Draft.Title("For Zoe", false), WORDS);
        drafts.keep(estate.agent, note(id), new Draft.Title("For the network", false), WORDS);
        drafts.keep(estate.agent, note(id), new Draft.Title("For Zoe", false), Map.of("text", List.of("Again")));

        assertThat(names(estate.agent, id)).containsExactlyInAnyOrder("For Zoe", "For the network");
    }

    @Test
    void emptiedItIsGone() {
        var id = logged();
        drafts.keep(estate.agent, note(id), Draft.Title.NONE, WORDS);
        drafts.keep(estate.agent, note(id), Draft.Title.NONE, Map.of("text", List.of(" ")));

        assertThat(drafts.of(estate.agent, id)).isEmpty();
    }

    @Test
    void onlyColleaguesGoOnWithASharedOne() {
        var id = heldByNetwork();
        drafts.keep(estate.networkResolver, note(id), new Draft.Title("Mine", false), WORDS);
        drafts.keep(estate.networkResolver, note(id), new Draft.Title("Ours", true), WORDS);

        assertThat(names(estate.networkLead, id)).containsExactly("Ours");
        assertThat(names(estate.dutyOfficer, id)).isEmpty();
        assertThat(names(estate.hostingResolver, id)).isEmpty();
        assertThat(names(estate.user, id)).isEmpty();
        var ours = drafts.of(estate.networkLead, id).getFirst();
        drafts.discard(estate.hostingResolver, ours.id());
        drafts.discard(estate.dutyOfficer, ours.id());
        assertThat(names(estate.networkLead, id)).containsExactly("Ours");
        drafts.discard(estate.networkLead, ours.id());
        assertThat(names(estate.networkResolver, id)).containsExactly("Mine");
    }

    @Test
    void aNoteIsStoppedWhenSomethingNewArrivedAndGoesOutWhenSentAgain() throws Exception {
        var id = logged();
        var agent = new Browsing(http, scripts, estate.agent);
        var page = agent.open(address(id));
        incidents.note(id, new WriteNote("It works again", Audience.EVERYONE, Set.of()), estate.user, Intent.NONE);
        int version = history(id).version();

        var stopped = agent.send(page, address(id) + "/note", "text", "Any news?", "audience", "EVERYONE");
        assertThat(history(id).version()).isEqualTo(version);
        assertThat(stopped.getContentAsString()).contains("It works again").contains("Any news?");

        var shown = org.jsoup.Jsoup.parse(stopped.getContentAsString());
        agent.send(shown, address(id) + "/note", "text", "Good to hear", "audience", "EVERYONE");
        assertThat(history(id).version()).isGreaterThan(version);
    }

    @Test
    void whatOneMayNotReadStopsNothing() throws Exception {
        var id = heldByNetwork();
        var resolver = new Browsing(http, scripts, estate.networkResolver);
        var page = resolver.open(address(id));
        incidents.note(id, new WriteNote("Among us", Audience.OWN, Set.of()), estate.agent, Intent.NONE);

        var answer = resolver.send(page, address(id) + "/note", "text", "Found it", "audience", "OWN");

        assertThat(answer.getRedirectedUrl()).isNotNull();
    }

    @Test
    void noDraftOutlivesSeeingTheRecord() {
        var id = logged();
        drafts.keep(estate.agent, note(id), Draft.Title.NONE, WORDS);

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> drafts.keep(estate.hostingResolver, note(id), Draft.Title.NONE, WORDS))
                .isInstanceOf(org.fairlead.platform.refusal.RefusedException.class);
    }

    @Test
    void aProgramKeepsOverWhatItRead() {
        var id = heldByNetwork();
        var path = "/api/v1/records/" + history(id).header().identity().number() + "/drafts";
        var resolver = scripts.as(estate.networkResolver);
        var body = "{\"name\":\"Ours\",\"shared\":true,\"fields\":{\"text\":[\"%s\"]}}";

        assertThat(keep(resolver, path, "", body.formatted("Dear Zoe")).tag()).isEqualTo("\"1\"");
        assertThat(keep(resolver, path, "", body.formatted("Dear Zoe")).status())
                .as("sent again")
                .isEqualTo(200);
        assertThat(keep(resolver, path, "\"1\"", body.formatted("Dear Zoe, ")).tag())
                .isEqualTo("\"2\"");
        assertThat(keep(resolver, path, "\"1\"", body.formatted("Dear Ann")).status())
                .isEqualTo(412);
        assertThat(keep(resolver, path, "\"7\"", body.replace("Ours", "Other").formatted("Dear Ann"))
                        .status())
                .isEqualTo(404);
        assertThat(resolver.call("PUT", path + "/note", body.formatted("Dear Ann"), Scripts.fresh())
                        .status())
                .as("without saying which version was read")
                .isEqualTo(428);
        var shared = scripts.as(estate.networkLead).get(path).json().at("/items/0");
        assertThat(shared.at("/fields/text/0").asString()).isEqualTo("Dear Zoe, ");
        assertThat(scripts.as(estate.dutyOfficer).get(path).json().at("/items")).isEmpty();
        assertThat(scripts.as(estate.hostingResolver).get(path).status()).isEqualTo(404);
        assertThat(scripts.as(estate.networkLead)
                        .delete(path + "/" + shared.at("/id").asString())
                        .status())
                .isEqualTo(204);
        assertThat(resolver.get(path).json().at("/items"))
                .as("a colleague's stays")
                .hasSize(1);
        resolver.delete(path + "/" + shared.at("/id").asString());
        assertThat(resolver.get(path).json().at("/items")).isEmpty();
    }

    private static Scripts.Said keep(Scripts.Script by, String path, String tag, String body) {
        return tag.isEmpty()
                ? by.put(path + "/note", body)
                : by.call("PUT", path + "/note", body, Scripts.fresh(), "If-Match", tag);
    }

    @Test
    void whoReportsSharesNoDraftAndNothingIsSharedWithoutAName() {
        var id = logged();
        var path = "/api/v1/records/" + history(id).header().identity().number() + "/drafts";
        var shared = "{\"name\":\"%s\",\"shared\":true,\"fields\":{\"text\":[\"Still broken\"]}}";

        assertThat(keep(scripts.as(estate.user), path, "", shared.formatted("Mine"))
                        .status())
                .isEqualTo(403);
        assertThat(keep(scripts.as(estate.agent), path, "", shared.formatted(""))
                        .text())
                .contains("Give a draft that colleagues may take up a name.");
    }
}
