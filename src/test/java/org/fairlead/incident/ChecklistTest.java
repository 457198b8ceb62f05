package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fairlead.access.Sharing;
import org.fairlead.access.Sharings;
import org.fairlead.checklist.Checklist;
import org.fairlead.checklist.ChecklistFacts.Added;
import org.fairlead.checklist.ChecklistFacts.Mark;
import org.fairlead.checklist.Checklists;
import org.fairlead.checklist.Doer;
import org.fairlead.checklist.OnRecord;
import org.fairlead.checklist.Step;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.Intent;
import org.fairlead.record.Rebuild;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.RecordId;
import org.fairlead.record.RecordList;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.fairlead.template.Standing;
import org.fairlead.template.Template;
import org.fairlead.template.Templates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Checklists on incidents: who adds them and takes their steps, who knows of them, what they stand in the way of, and their rule. */
@StandingTest
class ChecklistTest extends OnIncidents {

    private static final Step TELL = new Step("Tell the site", "Ring 4357", true, Doer.ANYBODY, null);
    private static final Step LOOK = new Step("Look at the relay", null, false, Doer.HOLDER, null);

    @Autowired
    Checklists checklists;

    @Autowired
    Templates templates;

    @Autowired
    Records records;

    @Autowired
    RecordFilter filters;

    @Autowired
    List<BackgroundWork> work;

    @Autowired
    Rebuild rebuild;

    @Autowired
    MockMvc http;

    private Template<Checklist> keep(Actor actor, boolean own, @Nullable String when, Step... steps) {
        var said = new Template.Said<>("Outage", "outage", new Checklist(List.of(steps), own, when));
        var sharing = actor.is(org.fairlead.platform.actor.Role.DUTY_OFFICER) ? Sharing.EVERYONE : Sharing.PERSON;
        return templates.keep(
                Checklists.KIND, new Templates.Wish<>(said, new Sharings.Wish(sharing, null)), actor, Once.NONE);
    }

    private int add(RecordId id, Template<Checklist> template, Actor actor) {
        return checklists
                .add(id, template.id(), actor, Intent.NONE)
                .added()
                .getFirst()
                .seq();
    }

    private void step(RecordId id, int place, int number, Mark mark, String reason, Actor actor) {
        checklists.step(id, new Checklists.StepTo(place, number, mark, reason), actor, Intent.NONE);
    }

    private static void said(String sentence, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().sentence()).contains(sentence));
    }

    private List<Row> rows(Actor actor, String filter) {
        var ours = "%s service = \"%s\"".formatted(filter, estate.service);
        var condition = filters.condition(filters.read(ours, actor), actor, ZoneId.of("UTC"));
        return records.list(actor, RecordList.first(condition, RecordList.Sort.NEWEST, 500))
                .rows();
    }

    private List<RecordId> found(Actor actor, String filter) {
        return rows(actor, "(" + filter + ") and").stream().map(Row::id).toList();
    }

    private String progress(Actor actor, RecordId id) {
        return rows(actor, "").stream()
                .filter(row -> row.id().equals(id))
                .map(row -> org.fairlead.checklist.Progress.of(row.marks())
                        .map(org.fairlead.checklist.Progress::words)
                        .orElse("none"))
                .findFirst()
                .orElse("unseen");
    }

    @Test
    void everyStepIsAFactThatSaysWhoAndWhen() {
        var id = logged();
        int place = add(id, keep(estate.agent, false, null, TELL, LOOK), estate.agent);

        step(id, place, 1, Mark.DONE, "", estate.agent);
        step(id, place, 2, Mark.NOT_NEEDED, "Looked at yesterday", estate.agent);
        step(id, place, 1, Mark.OPEN, "", estate.agent);

        var list = OnRecord.of(history(id)).seenBy(estate.agent, place).orElseThrow();
        assertThat(list.steps()).extracting(OnRecord.Standing::mark).containsExactly(Mark.OPEN, Mark.NOT_NEEDED);
        assertThat(list.steps().get(1).last().orElseThrow().stamp().person()).isEqualTo(estate.agent.person());
        assertThat(list.settled()).isEqualTo(1);
        said("Say why", () -> step(id, place, 1, Mark.NOT_NEEDED, " ", estate.agent));
        said("no step", () -> step(id, place, 3, Mark.DONE, "", estate.agent));
    }

    @Test
    void anUnmetStepStandsInTheWayOfResolving() {
        var id = logged();
        int place = add(id, keep(estate.dutyOfficer, false, null, TELL, LOOK), estate.dutyOfficer);

        said("Before it is resolved, this must be done: “Tell the site” (Outage).", () -> resolve(id, estate.agent));
        step(id, place, 1, Mark.NOT_NEEDED, "They rang us", estate.agent);
        resolve(id, estate.agent);
        assertThat(history(id).header().progress().state()).isEqualTo("RESOLVED");
    }

    @Test
    void aStepIsTakenByThoseItIsFor() {
        var network = new Step("Restart", null, false, Doer.PARTY, estate.network.value());
        var desk = new Step("Publish", null, false, Doer.DESK, null);
        var id = heldByNetwork();
        int place = add(id, keep(estate.dutyOfficer, false, null, network, desk, LOOK), estate.dutyOfficer);

        said("for others to take", () -> step(id, place, 1, Mark.DONE, "", estate.agent));
        said("for others to take", () -> step(id, place, 2, Mark.DONE, "", estate.networkResolver));
        said("for others to take", () -> step(id, place, 3, Mark.DONE, "", estate.agent));
        step(id, place, 1, Mark.DONE, "", estate.networkResolver);
        step(id, place, 2, Mark.DONE, "", estate.agent);
        step(id, place, 3, Mark.DONE, "", estate.networkResolver);
        said("", () -> step(id, place, 1, Mark.OPEN, "", estate.user));
    }

    @Test
    void whatASupplierKeepsToItselfNobodyElseLearnsOf() throws Exception {
        var id = heldByNetwork();
        int place = add(id, keep(estate.networkResolver, true, null, TELL, LOOK), estate.networkResolver);
        offer(id, estate.hosting, estate.networkResolver);

        for (var other : List.of(estate.agent, estate.dutyOfficer, estate.hostingResolver, estate.user)) {
            assertThat(OnRecord.of(timelines.history(other, id)).seenBy(other)).isEmpty();
            assertThat(found(other, "checklist = unfinished")).doesNotContain(id);
            assertThat(found(other, "checklist = none")).contains(id);
            assertThat(progress(other, id)).isEqualTo("none");
        }
        assertThat(found(estate.networkLead, "checklist = unfinished")).contains(id);
        assertThat(progress(estate.networkLead, id)).isEqualTo("0 of 2");
        said("no checklist", () -> step(id, place, 1, Mark.DONE, "", estate.dutyOfficer));
        said("must be done", () -> resolve(id, estate.networkResolver));
        resolve(id, estate.dutyOfficer);
        assertThat(new Browsing(http, scripts, estate.agent)
                        .open("/incidents/" + history(id).header().identity().number())
                        .text())
                .doesNotContain("Tell the site")
                .doesNotContain("Outage");
    }

    @Test
    void aUserLearnsOfNone() throws Exception {
        var id = logged();
        add(id, keep(estate.agent, false, null, TELL), estate.agent);

        assertThat(found(estate.user, "checklist = none")).contains(id);
        assertThat(found(estate.user, "checklist = unfinished")).doesNotContain(id);
        var page = new Browsing(http, scripts, estate.user)
                .open("/incidents/" + history(id).header().identity().number());
        assertThat(page.text()).doesNotContain("Tell the site").doesNotContain("checklist");
        var script = scripts.as(estate.user);
        assertThat(script.get("/api/v1/records/" + id + "/checklists").json().get("items"))
                .isEmpty();
    }

    @Test
    void severalStandOnARecordAndListsAddThemUp() {
        var id = logged();
        var first = keep(estate.agent, false, null, TELL, LOOK);
        int place = add(id, first, estate.agent);
        int other = add(id, keep(estate.dutyOfficer, false, null, TELL), estate.dutyOfficer);

        said("already", () -> add(id, first, estate.agent));
        assertThat(progress(estate.agent, id)).isEqualTo("0 of 3");
        step(id, place, 1, Mark.DONE, "", estate.agent);
        step(id, place, 2, Mark.DONE, "", estate.agent);
        assertThat(found(estate.agent, "checklist = finished")).doesNotContain(id);
        checklists.remove(id, other, "Added twice", estate.agent, Intent.NONE);
        assertThat(progress(estate.agent, id)).isEqualTo("2 of 2");
        assertThat(found(estate.agent, "checklist = finished")).contains(id);
    }

    @Test
    void aRuleAddsItOnceWhoeverLooks() {
        var before = logged();
        var rule = keep(estate.dutyOfficer, false, "holder = \"Desk " + estate.desk + "\" and priority = P2", TELL);
        var ids = IntStream.range(0, 3).mapToObj(each -> logged()).toList();

        var rounds = IntStream.range(0, 4)
                .mapToObj(each -> CompletableFuture.runAsync(this::rules))
                .toList();
        rounds.forEach(CompletableFuture::join);
        rules();

        for (var id : ids) {
            var added = history(id).of(Added.class).toList();
            assertThat(added).hasSize(1);
            assertThat(((Added) added.getFirst().fact()).byRule()).isTrue();
            checklists.remove(id, added.getFirst().seq(), "Not this time", estate.agent, Intent.NONE);
        }
        rules();
        assertThat(history(ids.getFirst()).of(Added.class)).hasSize(1);
        assertThat(history(before).of(Added.class)).hasSizeLessThanOrEqualTo(1);
        templates.stand(
                Checklists.KIND,
                new Templates.Read(rule.id(), rule.version()),
                Standing.REMOVED,
                estate.dutyOfficer,
                Once.NONE);
        said("share with everybody", () -> keep(estate.networkLead, false, "open", TELL));
        said("no field", () -> keep(estate.dutyOfficer, false, "colour = red", LOOK));
    }

    private void rules() {
        work.stream().filter(each -> each.name().equals("checklists")).forEach(each -> {
            while (each.round()) {
                continue;
            }
        });
    }

    @Test
    void itsRowsAreComputedFromTheTimelineAgain() {
        var id = logged();
        int place = add(id, keep(estate.agent, false, null, TELL, LOOK), estate.agent);
        step(id, place, 1, Mark.DONE, "", estate.agent);
        checklists.remove(
                id,
                add(id, keep(estate.dutyOfficer, true, null, TELL), estate.dutyOfficer),
                "x",
                estate.dutyOfficer,
                Intent.NONE);

        var differences = new ArrayList<Rebuild.Difference>();
        rebuild.compare(differences::add, looked -> {});

        assertThat(differences).noneMatch(each -> each.key().contains(id.toString()));
    }

    @Test
    void withoutScriptsStepsAreTakenOnThePage() throws Exception {
        var id = logged();
        var template = keep(estate.agent, false, null, TELL);
        var number = history(id).header().identity().number();
        var agent = new Browsing(http, scripts, estate.agent);
        var base = "/records/" + number + "/checklists";

        agent.send(
                agent.open(base + "/new"),
                base + "/new",
                "checklist",
                template.id().toString());
        var page = agent.open("/incidents/" + number);
        var place = OnRecord.of(history(id)).lists().getFirst().place();
        var action = base + "/" + place + "/steps/1";
        assertThat(page.select("#checklist-" + place).text()).contains("Tell the site", "Ring 4357", "0 of 1");

        agent.send(page, action, "mark", "DONE");
        page = agent.open("/incidents/" + number);
        assertThat(page.select("#checklist-" + place).text()).contains("Done by Agent");
        assertThat(page.select("#timeline").text()).contains("did “Tell the site” (Outage)");
        agent.send(page, action, "mark", "OPEN");
        agent.send(agent.open(base + "/" + place + "/removal"), base + "/" + place + "/removal", "reason", "Wrong one");
        assertThat(agent.open("/incidents/" + number).select("#checklist-" + place))
                .isEmpty();
    }

    @Test
    void theInterfaceDoesAllOfIt() {
        var id = logged();
        var agent = scripts.as(estate.agent);
        var kept = agent.post("/api/v1/checklists", """
                {"name": "Outage", "steps": [{"text": "Tell the site", "required": true}, {"text": "Look", "doer": "holder"}]}""");
        assertThat(kept.status()).isEqualTo(201);
        var base = "/api/v1/records/" + id + "/checklists";
        var added =
                agent.post(base, "{\"checklist\": \"" + kept.json().get("id").asString() + "\"}");
        assertThat(added.status()).isEqualTo(201);
        var place = added.json().get("place").asInt();
        var done = agent.put(base + "/" + place + "/steps/1", "{\"state\": \"done\"}");
        assertThat(done.json().at("/steps/0/state").asString()).isEqualTo("done");
        assertThat(agent.put(base + "/" + place + "/steps/2", "{\"state\": \"not-needed\"}")
                        .status())
                .isEqualTo(422);
        assertThat(agent.get(base).json().get("items")).hasSize(1);
        assertThat(agent.post(base + "/" + place + "/removal", "{\"reason\": \"Wrong\"}")
                        .status())
                .isEqualTo(204);
        assertThat(agent.get(base + "/" + place).status()).isEqualTo(404);
    }
}
