package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairlead.draft.Draft;
import org.fairlead.draft.Drafts;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What is typed is kept until it is sent. */
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

    private Draft named(Actor actor, RecordId id, String name, boolean shared, String text) {
        return drafts.keepOver(actor, note(id), new Draft.Title(name, shared), Map.of("text", List.of(text)), 0);
    }

    private Draft typed(Actor actor, RecordId id) {
        return named(actor, id, "", false, "Dear Zoe, we found");
    }

    /** What each draft says, by its name. */
    private Map<String, String> texts(Actor actor, RecordId id) {
        return drafts.of(actor, id).stream()
                .collect(Collectors.toMap(
                        draft -> draft.title().name(),
                        draft -> draft.fields().get("text").getFirst()));
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
        typed(estate.agent, id);

        agent.send(agent.open(address(id)), address(id) + "/note", "text", "Sent", "audience", "OWN");

        assertThat(drafts.of(estate.agent, id)).isEmpty();
    }

    @Test
    void refusedItIsStillThere() throws Exception {
        var id = logged();
        var agent = new Browsing(http, scripts, estate.agent);
        typed(estate.agent, id);

        agent.send(agent.open(address(id)), address(id) + "/note", "text", " ", "audience", "OWN");

        assertThat(drafts.of(estate.agent, id)).hasSize(1);
    }

    @Test
    void severalAreKeptUnderNamesAndNoNameIsUsedTwiceUnasked() throws Exception {
        var id = logged();
        named(estate.agent, id, "For Zoe", false, "Dear Zoe");
        named(estate.agent, id, "For the network", false, "Dear network");
        var agent = new Browsing(http, scripts, estate.agent);
        var path = address(id) + "/note";
        var values = new String[] {"text", "Dear Zoe, again", "draftName", "For Zoe"};

        var asked = agent.send(agent.open(path), path, path + "/draft", values).getRedirectedUrl();
        assertThat(texts(estate.agent, id)).containsEntry("For Zoe", "Dear Zoe").containsEntry("", "Dear Zoe, again");
        var asking = agent.open(asked);
        assertThat(asking.text())
                .contains("You have a draft called “For Zoe” here already")
                .contains("Replace the other draft");
        assertThat(asking.select("#text").text()).isEqualTo("Dear Zoe, again");

        var replaces = asking.select("input[name=draftReplaces]").val();
        values = new String[] {"text", "Dear Zoe, again", "draftName", "For Zoe", "draftReplaces", replaces};
        agent.send(asking, path, path + "/draft", values);
        assertThat(texts(estate.agent, id))
                .isEqualTo(Map.of("For Zoe", "Dear Zoe, again", "For the network", "Dear network"));
    }

    @Test
    void whoAgreedToReplaceADraftReplacesTheOneTheyWereToldOf() {
        var id = logged();
        named(estate.agent, id, "For Zoe", false, "Dear Zoe");
        drafts.keepOver(estate.agent, note(id), new Draft.Title("For Zoe", false), Map.of("text", List.of("More")), 1);

        refused(
                "draft.name-taken",
                () -> drafts.name(
                        estate.agent,
                        note(id),
                        new Drafts.Naming(new Draft.Title("For Zoe", false), 1),
                        WORDS,
                        Drafts.Held.nothing("a page")));
        assertThat(texts(estate.agent, id)).isEqualTo(Map.of("For Zoe", "More"));
    }

    @Test
    void aDraftTakenUpIsTypedIntoAndWhatIsTypedElsewhereStays() throws Exception {
        var id = logged();
        typed(estate.agent, id);
        var zoe = named(estate.agent, id, "For Zoe", false, "Dear Zoe");
        var agent = new Browsing(http, scripts, estate.agent);
        var path = address(id) + "/note";

        var page = agent.open(path + "?draft=" + zoe.id());
        var told = agent.types(page, path, "text", "Dear Zoe, it works");
        agent.types(page, path, "text", "Dear Zoe, it works again");

        assertThat(told.at("/words").asString()).startsWith("Draft “For Zoe” kept");
        assertThat(texts(estate.agent, id))
                .isEqualTo(Map.of("", "Dear Zoe, we found", "For Zoe", "Dear Zoe, it works again"));
    }

    @Test
    void onlyTheDraftThatWasSentEnds() throws Exception {
        var id = logged();
        typed(estate.agent, id);
        var zoe = named(estate.agent, id, "For Zoe", false, "Dear Zoe");
        var agent = new Browsing(http, scripts, estate.agent);
        var path = address(id) + "/note";

        agent.send(agent.open(path + "?draft=" + zoe.id()), path, "text", "Dear Zoe", "audience", "OWN");

        assertThat(texts(estate.agent, id)).isEqualTo(Map.of("", "Dear Zoe, we found"));
    }

    @Test
    void onlyTheDraftThatStandsInTheFormIsDiscarded() throws Exception {
        var id = logged();
        typed(estate.agent, id);
        var zoe = named(estate.agent, id, "For Zoe", false, "Dear Zoe");
        var agent = new Browsing(http, scripts, estate.agent);
        var path = address(id) + "/note";

        agent.send(agent.open(path + "?draft=" + zoe.id()), path, path + "/draft/removal", new String[] {});

        assertThat(texts(estate.agent, id)).isEqualTo(Map.of("", "Dear Zoe, we found"));
    }

    @Test
    void whatIsTypedGetsTheNameAndANamedOneStaysBesideItsCopy() throws Exception {
        var id = logged();
        typed(estate.agent, id);
        var agent = new Browsing(http, scripts, estate.agent);
        var path = address(id) + "/note";

        agent.send(agent.open(path), path, path + "/draft", new String[] {"text", "One", "draftName", "First"});
        assertThat(texts(estate.agent, id)).isEqualTo(Map.of("First", "One"));
        var first = drafts.of(estate.agent, id).getFirst();
        var values = new String[] {"text", "Two", "draftName", "Second"};
        agent.send(agent.open(path + "?draft=" + first.id()), path, path + "/draft", values);

        assertThat(texts(estate.agent, id)).isEqualTo(Map.of("First", "One", "Second", "Two"));
    }

    @Test
    void twoWindowsOfOnePersonKeepBothTexts() throws Exception {
        var id = logged();
        var agent = new Browsing(http, scripts, estate.agent);
        var path = address(id) + "/note";
        var desk = agent.open(path);
        var phone = agent.open(path);
        agent.types(desk, path, "text", "Dear Zoe, from the desk");

        var told = agent.types(phone, path, "text", "Dear Zoe, from the phone");
        agent.types(phone, path, "text", "Dear Zoe, from my phone");
        agent.types(desk, path, "text", "Dear Zoe, from the desk, at length");

        var kept = texts(estate.agent, id);
        assertThat(kept).hasSize(2).containsEntry("", "Dear Zoe, from the desk, at length");
        var apart = kept.keySet().stream()
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(apart).contains("09:00");
        assertThat(kept).containsEntry(apart, "Dear Zoe, from my phone");
        assertThat(told.at("/news").asString())
                .contains("in another window of yours, or by a colleague. Both are kept.")
                .contains(apart);
    }

    @Test
    void aStaleWindowThatIsEmptiedTakesNothingAway() throws Exception {
        var id = logged();
        var agent = new Browsing(http, scripts, estate.agent);
        var path = address(id) + "/note";
        var stale = agent.open(path);
        agent.types(agent.open(path), path, "text", "Dear Zoe");

        agent.types(stale, path, "text", " ");

        assertThat(texts(estate.agent, id)).isEqualTo(Map.of("", "Dear Zoe"));
    }

    @Test
    void anAnswerThatGotLostIsNoOtherWindow() throws Exception {
        var id = logged();
        var agent = new Browsing(http, scripts, estate.agent);
        var path = address(id) + "/note";
        var page = agent.open(path);
        agent.types(page.clone(), path, "text", "Dear");

        agent.types(page, path, "text", "Dear Zoe");

        assertThat(texts(estate.agent, id)).isEqualTo(Map.of("", "Dear Zoe"));
    }

    @Test
    void emptiedItIsGoneUnlessItHasAName() throws Exception {
        var id = logged();
        var zoe = named(estate.agent, id, "For Zoe", false, "Dear Zoe");
        typed(estate.agent, id);
        var agent = new Browsing(http, scripts, estate.agent);
        var path = address(id) + "/note";
        agent.types(agent.open(path), path, "text", " ");
        var told = agent.types(agent.open(path + "?draft=" + zoe.id()), path, "text", "", "draftEmpty", "yes");

        assertThat(texts(estate.agent, id)).isEqualTo(Map.of("For Zoe", "Dear Zoe"));
        assertThat(told.at("/words").asString()).isEqualTo("The draft stays as it was until it is discarded.");
    }

    @Test
    void aColleagueWhoSendsWhatTheyReadLeavesWhatTheOwnerWroteSince() throws Exception {
        var id = heldByNetwork();
        var ours = named(estate.networkResolver, id, "Ours", true, "The relay hums");
        var owner = new Browsing(http, scripts, estate.networkResolver);
        var colleague = new Browsing(http, scripts, estate.networkLead);
        var path = address(id) + "/note";
        var written = owner.open(path + "?draft=" + ours.id());
        var read = colleague.open(path + "?draft=" + ours.id());
        owner.types(written, path, "text", "The relay hums, and so does the fuse");

        colleague.send(read, path, "text", "The relay hums", "audience", "OWN");
        assertThat(texts(estate.networkResolver, id)).isEqualTo(Map.of("Ours", "The relay hums, and so does the fuse"));

        var again = colleague.open(path + "?draft=" + ours.id());
        colleague.types(again, path, "text", "Both hum");
        owner.types(written, path, "text", "The relay hums, and the fuse is new");
        assertThat(texts(estate.networkLead, id)).isEqualTo(Map.of("Ours", "Both hum"));
        assertThat(texts(estate.networkResolver, id))
                .hasSize(2)
                .containsValues("Both hum", "The relay hums, and the fuse is new");

        colleague.send(again, path, "text", "Both hum", "audience", "OWN");
        var told = owner.types(owner.open(path), path, "text", "Anything else?");
        assertThat(told.at("/news").asString()).isEmpty();
        assertThat(texts(estate.networkResolver, id))
                .hasSize(2)
                .containsValues("The relay hums, and the fuse is new", "Anything else?");
    }

    @Test
    void whatWasBegunOnADraftThatIsGoneIsADraftOfItsOwn() throws Exception {
        var id = logged();
        var zoe = named(estate.agent, id, "For Zoe", false, "Dear Zoe");
        var agent = new Browsing(http, scripts, estate.agent);
        var path = address(id) + "/note";
        var page = agent.open(path + "?draft=" + zoe.id());
        drafts.discard(estate.agent, zoe.id(), 0);

        var told = agent.types(page, path, "text", "Dear Zoe, still there?");

        assertThat(told.at("/news").asString()).contains("was sent or discarded meanwhile");
        assertThat(texts(estate.agent, id)).isEqualTo(Map.of("", "Dear Zoe, still there?"));
    }

    @Test
    void whatAnAddressFillsInIsTypedOverNoDraft() throws Exception {
        var id = logged();
        typed(estate.agent, id);
        var agent = new Browsing(http, scripts, estate.agent);
        var path = address(id) + "/note";

        agent.types(agent.open(path + "?text=Called"), path, "text", "Called back");

        assertThat(texts(estate.agent, id)).hasSize(2).containsEntry("", "Dear Zoe, we found");
    }

    @Test
    void aQuestionToTheUserIsAnsweredInABoxThatKeepsItsText() throws Exception {
        var id = logged();
        pause(id, estate.agent, null);
        var user = new Browsing(http, scripts, estate.user);
        user.types(user.open(address(id)), address(id) + "/note", "text", "The blue one");

        var page = user.open(address(id));

        assertThat(page.select("form[data-drafts] textarea[name=text]").eachText())
                .containsExactly("The blue one");
    }

    @Test
    void aDraftOfAFormThatIsNotThereBreaksNoPage() throws Exception {
        var id = logged();
        drafts.keepOver(estate.agent, new Drafts.Place(id, "made-up"), Draft.Title.NONE, WORDS, 0);

        assertThat(new Browsing(http, scripts, estate.agent)
                        .open(address(id))
                        .select("#drafts")
                        .text())
                .isEmpty();
    }

    @Test
    void onlyColleaguesGoOnWithASharedOne() {
        var id = heldByNetwork();
        named(estate.networkResolver, id, "Mine", false, "Mine");
        named(estate.networkResolver, id, "Ours", true, "Ours");

        assertThat(names(estate.networkLead, id)).containsExactly("Ours");
        assertThat(names(estate.dutyOfficer, id)).isEmpty();
        assertThat(names(estate.hostingResolver, id)).isEmpty();
        assertThat(names(estate.user, id)).isEmpty();
        var ours = drafts.of(estate.networkLead, id).getFirst();
        var held = new Drafts.Held(ours.id(), ours.version(), "a page");
        for (var another : List.of(estate.dutyOfficer, estate.networkLead)) {
            var kept = drafts.typed(another, note(id), held, WORDS, "apart");
            assertThat(ours.id().equals(kept.id())).isEqualTo(another == estate.networkLead);
            drafts.discard(another, ours.id(), 0);
        }
        drafts.discard(estate.hostingResolver, ours.id(), 0);
        assertThat(names(estate.networkResolver, id)).contains("Mine", "Ours");
    }

    @Test
    void whoRejectsIsToldWhatIsNewFirst() throws Exception {
        var id = logged();
        offer(id, estate.network);
        var resolver = new Browsing(http, scripts, estate.networkResolver);
        var path = address(id) + "/reject";
        var page = resolver.open(path);
        incidents.note(id, new WriteNote("It is the relay", Audience.EVERYONE, Set.of()), estate.user, Intent.NONE);

        var stopped = resolver.send(page, path, "code", "NOT_OURS", "reason", "Our relays are healthy");

        assertThat(stopped.getContentAsString()).contains("It is the relay").contains("Our relays are healthy");
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
        typed(estate.agent, id);

        refused("not-found", () -> typed(estate.hostingResolver, id));
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
        var one = path + "/" + shared.at("/id").asString();
        assertThat(resolver.call("DELETE", one, null, Scripts.fresh(), "If-Match", "\"1\"")
                        .status())
                .as("it was written on since")
                .isEqualTo(412);
        resolver.call("DELETE", one, null, Scripts.fresh(), "If-Match", "\"2\"");
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
