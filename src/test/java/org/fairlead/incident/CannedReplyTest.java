package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.Sharing;
import org.fairlead.access.Sharings;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.reply.Filled;
import org.fairlead.reply.RecordWords;
import org.fairlead.reply.Replies;
import org.fairlead.reply.Reply;
import org.fairlead.template.Standing;
import org.fairlead.template.Template;
import org.fairlead.template.Templates;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Canned replies: who may use them, what they say on an incident towards whom, and how they get into a note. */
@StandingTest
class CannedReplyTest extends OnIncidents {

    private static final String TEXT = "Dear {{affected.name}}, {{me.name}} works on {{number}}.";

    @Autowired
    Templates templates;

    @Autowired
    Replies replies;

    @Autowired
    RecordWords words;

    @Autowired
    MockMvc http;

    private static Templates.Wish<Reply> wish(String name, String code, String text, Sharing sharing) {
        var reply = new Reply("en-GB", Map.of("en-GB", text), null);
        return new Templates.Wish<>(new Template.Said<>(name, code, reply), new Sharings.Wish(sharing, null));
    }

    private Template<Reply> keep(Actor actor, String name, String code, String text, Sharing sharing) {
        return templates.keep(Replies.KIND, wish(name, code, text, sharing), actor, Once.NONE);
    }

    private Template<Reply> keep(Actor actor, String text) {
        return keep(actor, "Greeting", "hello", text, Sharing.PERSON);
    }

    private String number(RecordId id) {
        return history(id).header().identity().number().text();
    }

    private String address(RecordId id) {
        return "/incidents/" + number(id);
    }

    private Filled filled(Actor actor, RecordId id, Audience audience, String text) {
        var readers = words.readers(actor, number(id), audience).orElseThrow();
        return Filled.of(new Reply("en-GB", Map.of("en-GB", text), null), readers);
    }

    @Test
    void aUserIsNotToldTheNamesOfASuppliersStaff() {
        var id = heldByNetwork();
        incidents.assign(id, null, estate.networkResolver.person(), estate.networkResolver, Intent.NONE);

        var toUser = filled(estate.networkResolver, id, Audience.EVERYONE, TEXT + " {{assignee.name}}");
        var toStaff = filled(estate.networkResolver, id, Audience.INVOLVED, TEXT + " {{assignee.name}}");

        assertThat(toUser.text()).isEqualTo("Dear User, {{me.name}} works on " + number(id) + ". {{assignee.name}}");
        assertThat(toUser.gaps()).extracting(gap -> gap.variable().code()).containsExactly("me.name", "assignee.name");
        assertThat(toStaff.text())
                .isEqualTo("Dear User, Network resolver works on " + number(id) + ". Network resolver");
    }

    @Test
    void theDeskIsNamedAndTheAtWorkAreNot() {
        var id = logged();

        assertThat(filled(estate.agent, id, Audience.EVERYONE, "{{me.name}}, {{service}}, {{state}}, {{priority}}")
                        .text())
                .isEqualTo("Agent, Messaging, New, P2");
        assertThat(filled(estate.agent, id, Audience.EVERYONE, "{{holder.team}}")
                        .gaps())
                .hasSize(1);
        assertThat(filled(estate.agent, id, Audience.OWN, "{{me.team}}")
                        .gaps()
                        .getFirst()
                        .why())
                .isEqualTo("You work in no team.");
    }

    @Test
    void aTimeIsInTheReadersZoneAndLanguage() {
        var id = logged();
        assertThat(filled(estate.agent, id, Audience.EVERYONE, "{{due}}").text())
                .isEqualTo("Tuesday, 4 March 2031, 17:00 GMT");

        var now = new Person(
                "User",
                null,
                estate.desk.value(),
                Set.of(),
                Set.of(Role.REQUESTER),
                null,
                ZoneId.of("Asia/Kolkata"),
                null,
                "cy",
                null);
        var item = register.latest(People.PERSON, estate.userPerson.value()).orElseThrow();
        register.change(
                People.PERSON,
                new Register.Change<>(item.id(), item.version(), now, clock.instant(), false),
                estate.agent);

        var reply = new Reply("en-GB", Map.of("en-GB", "English", "cy", "{{today}} {{due}}"), null);
        var readers = words.readers(estate.agent, number(id), Audience.EVERYONE).orElseThrow();
        assertThat(Filled.of(reply, readers).language()).isEqualTo("cy");
        assertThat(Filled.of(reply, readers).text()).contains("Mawrth", "22:30");
        var staff = words.readers(estate.agent, number(id), Audience.OWN).orElseThrow();
        assertThat(Filled.of(reply, staff).text()).isEqualTo("English");
    }

    @Test
    void nobodyFillsInARecordTheyCannotSee() {
        var id = logged();

        assertThat(words.readers(estate.hostingResolver, number(id), Audience.OWN))
                .isEmpty();
    }

    @Test
    void theyAreSharedByTheRuleOfViews() {
        keep(estate.networkLead, "Ours", "ours", "Hello", Sharing.ORGANISATION);
        var mine = keep(estate.networkResolver, "Mine", "mine", "Hello", Sharing.PERSON);

        assertThat(names(estate.networkResolver)).containsExactlyInAnyOrder("Mine", "Ours");
        assertThat(names(estate.networkLead)).containsExactly("Ours");
        assertThat(names(estate.hostingResolver)).isEmpty();
        assertThat(names(estate.agent)).isEmpty();
        assertThatThrownBy(() -> keep(estate.networkResolver, "Wide", "", "Hello", Sharing.EVERYONE))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> keep(estate.user, "No", "", "Hello", Sharing.PERSON))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() ->
                        templates.stand(Replies.KIND, read(mine), Standing.REMOVED, estate.networkLead, Once.NONE))
                .isInstanceOf(RefusedException.class);
    }

    private List<String> names(Actor actor) {
        return replies.offered(actor).stream().map(Template::name).toList();
    }

    private static Templates.Read read(Template<?> template) {
        return new Templates.Read(template.id(), template.version());
    }

    @Test
    void everyVersionIsKeptAndWhatIsRetiredComesBack() {
        var first = keep(estate.agent, "Hello {{number}}");
        var second = templates.change(
                Replies.KIND, read(first), wish("Greeting", "hi", "Hi", Sharing.PERSON), estate.agent, Once.NONE);
        var retired = templates.stand(Replies.KIND, read(second), Standing.RETIRED, estate.agent, Once.NONE);

        assertThat(names(estate.agent)).isEmpty();
        assertThat(templates.all(estate.agent, Replies.KIND)).containsExactly(retired);
        assertThatThrownBy(() -> templates.stand(Replies.KIND, read(first), Standing.OFFERED, estate.agent, Once.NONE))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        stale -> assertThat(stale.refusal().sentence()).contains("has changed"));
        templates.stand(Replies.KIND, read(retired), Standing.OFFERED, estate.agent, Once.NONE);
        assertThat(names(estate.agent)).containsExactly("Greeting");
        assertThat(templates.versions(estate.agent, Replies.KIND, first.id()))
                .extracting(each -> each.said().code())
                .containsExactly("hi", "hi", "hi", "hello");
        assertThat(templates.versions(estate.networkLead, Replies.KIND, first.id()))
                .isEmpty();
    }

    @Test
    void anUnknownVariableIsRefusedWhereItStands() {
        assertThatThrownBy(() -> keep(estate.agent, "Dear {{nobody}}"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    var problem = refused.refusal().fields().getFirst();
                    assertThat(problem.field()).isEqualTo("texts/en-GB");
                    assertThat(problem.sentence()).startsWith("Line 1, character 6");
                });
    }

    @Test
    void withoutScriptsItIsPutInBehindWhatWasTyped() throws Exception {
        var id = logged();
        var reply = keep(estate.agent, TEXT);
        var agent = new Browsing(http, scripts, estate.agent);
        var note = address(id) + "/note";

        var chosen = agent.send(agent.open(note), note, note + "/reply", new String[] {
            "text", "I looked.", "audience", "EVERYONE", "reply", reply.id().toString(), "how", "show"
        });
        var shown = agent.open(String.valueOf(chosen.getHeader("Location")));
        assertThat(shown.select("#text").text()).isEqualTo("I looked.");
        assertThat(shown.select(".fl-replies__shown").text()).contains("Dear User, Agent works on " + number(id));

        agent.send(shown, note, note + "/reply", new String[] {
            "text", "I looked.", "audience", "EVERYONE", "reply", reply.id().toString()
        });
        var filled = agent.open(note);
        assertThat(filled.select("#text").first().wholeText().strip())
                .isEqualTo("I looked.\n\nDear User, Agent works on " + number(id) + ".");
        assertThat(filled.select("[name=audience][checked]").attr("value")).isEqualTo("EVERYONE");

        var text = filled.select("#text").first().wholeText();
        assertThat(agent.send(filled, note, "text", text, "audience", "EVERYONE")
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void theMostSentStandFirst() throws Exception {
        keep(estate.agent, "A", "a", "Hello", Sharing.PERSON);
        var second = keep(estate.agent, "B", "b", "Hello", Sharing.PERSON);
        replies.sent(estate.agent, List.of(second.id(), UUID.randomUUID()));

        assertThat(names(estate.agent)).containsExactly("B", "A");
    }

    @Test
    void byCodeItIsFoundFilledIn() throws Exception {
        var id = logged();
        keep(estate.agent, TEXT);
        var agent = new Browsing(http, scripts, estate.agent);

        var found = agent.open(address(id) + "/note/reply/all?code=he&audience=EVERYONE");

        assertThat(found.select("[role=option]").attr("data-text"))
                .isEqualTo("Dear User, Agent works on " + number(id) + ".");
        assertThat(agent.open(address(id) + "/note/reply/all?code=zz").select("[role=option]"))
                .isEmpty();
    }

    @Test
    void aTextWithAVariableLeftDoesNotGoOut() throws Exception {
        var id = heldByNetwork();
        var resolver = new Browsing(http, scripts, estate.networkResolver);
        var note = address(id) + "/note";

        var refused = resolver.send(resolver.open(note), note, "text", "{{me.name}} was here", "audience", "OWN");

        assertThat(refused.getStatus()).isEqualTo(200);
        assertThat(refused.getContentAsString()).contains("The text still holds {{me.name}}");
        assertThat(resolver.send(resolver.open(note), note, "text", "{{jinja}}", "audience", "OWN")
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void whatWasFilledInForColleaguesDoesNotGoToTheUser() throws Exception {
        var id = heldByNetwork();
        var reply = keep(estate.networkResolver, TEXT);
        var resolver = new Browsing(http, scripts, estate.networkResolver);
        var note = address(id) + "/note";
        resolver.send(resolver.open(note), note, note + "/reply", new String[] {
            "text", "", "audience", "OWN", "reply", reply.id().toString()
        });
        var page = resolver.open(note);
        var text = page.select("#text").first().wholeText();
        assertThat(text).contains("Network resolver works on");

        var refused = resolver.send(page, note, "text", text, "audience", "EVERYONE");
        assertThat(refused.getStatus()).isEqualTo(200);
        assertThat(refused.getContentAsString()).contains("The text says “Network resolver”");

        assertThat(resolver.send(page, note, "text", text, "audience", "OWN").getStatus())
                .isEqualTo(302);
    }

    @Test
    void theInterfaceKeepsChangesAndFillsIn() {
        var id = logged();
        var agent = scripts.as(estate.agent);

        var kept = agent.post("/api/v1/replies", """
                {"name": "Greeting", "code": "hello", "texts": {"en-gb": "Dear {{affected.name}}"}, "audience": "everyone"}""");
        assertThat(kept.status()).isEqualTo(201);
        var path = "/api/v1/replies/" + kept.json().get("id").asString();
        var changed = agent.patch(path, "\"1\"", """
                {"texts": {"en-GB": "Hello {{affected.name}}", "cy": "Helo"}}""");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().get("audience").asString()).isEqualTo("everyone");
        assertThat(agent.patch(path, "\"1\"", "{\"name\": \"Late\"}").status()).isEqualTo(412);
        var filled = agent.get("/api/v1/incidents/" + number(id) + "/replies");
        assertThat(filled.json().at("/items/0/text").asString()).isEqualTo("Hello User");
        assertThat(agent.post("/api/v1/replies", "{\"name\": \"X\", \"texts\": {\"en-GB\": \"{{x}}\"}}")
                        .status())
                .isEqualTo(422);
        assertThat(agent.patch(path + "/standing", "\"2\"", "{\"standing\": \"retired\"}")
                        .status())
                .isEqualTo(200);
        assertThat(agent.get("/api/v1/incidents/" + number(id) + "/replies")
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(scripts.as(estate.networkResolver).get(path).status()).isEqualTo(404);
        assertThat(agent.get("/api/v1/replies/variables").json().size()).isGreaterThan(10);
    }

    @Test
    void aFileIsReadIntoOnesOwn() throws Exception {
        keep(estate.agent, "Hello");
        var agent = new Browsing(http, scripts, estate.agent);
        var file = agent.answer("/replies/export").getContentAsString();
        assertThat(file).contains("== Greeting", "code: hello", "-- en-GB", "Hello");

        var resolver = new Browsing(http, scripts, estate.networkResolver);
        var page = resolver.open("/replies/import");
        resolver.send(page, "/replies/import", "text", file + "\n== Other\nlanguage: cy\n-- cy\nHelo\n");
        assertThat(names(estate.networkResolver)).containsExactlyInAnyOrder("Greeting", "Other");
        var wrong = resolver.send(page, "/replies/import", "text", "nothing here");
        assertThat(wrong.getContentAsString()).contains("Line 1: A reply begins with a line");
    }

    @Test
    void earlierVersionsAreForThoseWhoMayChangeIt() {
        var kept = keep(estate.dutyOfficer, "Outage", "outage", "Among ourselves: the relay", Sharing.PERSON);
        templates.change(
                Replies.KIND,
                new Templates.Read(kept.id(), 1),
                wish("Outage", "outage", "We are on it", Sharing.EVERYONE),
                estate.dutyOfficer,
                Once.NONE);

        assertThat(templates.versions(estate.dutyOfficer, Replies.KIND, kept.id()))
                .hasSize(2);
        assertThat(templates.versions(estate.networkResolver, Replies.KIND, kept.id()))
                .singleElement()
                .satisfies(version ->
                        assertThat(version.said().body().texts().toString()).contains("We are on it"));
        templates.stand(
                Replies.KIND, new Templates.Read(kept.id(), 2), Standing.REMOVED, estate.dutyOfficer, Once.NONE);
    }

    @Test
    void whoGoesToAnotherOrganisationLeavesBehindWhatTheySharedThere() {
        var shared = keep(estate.networkLead, "Shared", "shared", "Ours", Sharing.ORGANISATION);
        var own = keep(estate.networkLead, "Own", "own", "Mine", Sharing.PERSON);
        var moved = new Actor(
                estate.networkLead.person(),
                estate.hosting,
                Set.of(estate.hosting),
                estate.networkLead.roles(),
                Reach.PARTY);

        assertThat(templates.all(moved, Replies.KIND).stream().map(Template::id))
                .contains(own.id())
                .doesNotContain(shared.id());
        assertThat(templates.one(moved, Replies.KIND, shared.id())).isEmpty();
        assertThat(templates.one(estate.networkResolver, Replies.KIND, shared.id()))
                .isPresent();
    }
}
