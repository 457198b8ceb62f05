package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairlead.db.bulk.Tables.CHANGE;
import static org.fairlead.db.bulk.Tables.LINE;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.access.Viewer;
import org.fairlead.bulk.BulkChanges;
import org.fairlead.bulk.BulkRow;
import org.fairlead.bulk.BulkRow.Result;
import org.fairlead.bulk.BulkState;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** One act done to every record of a filter: tried, carried out, undone; the same as doing it one by one. */
@StandingTest
class ManyTest extends OnMany {

    @Autowired
    PeopleToName people;

    @Autowired
    MockMvc http;

    @Autowired
    Database database;

    private String priority(RecordId id) {
        return "P" + history(id).header().priority();
    }

    @Test
    void tryingChangesNothingAndSaysWhatWouldComeOfEach() {
        var open = logged();
        var closed = loggedLater();
        resolve(closed, estate.agent);
        int version = history(open).version();

        var tried = rested(ask(estate.agent, "edit", Map.of("urgency", "Low")), estate.agent);

        assertThat(tried.state()).isEqualTo(BulkState.TRIED);
        assertThat(rows(tried, estate.agent).stream().map(BulkRow::result))
                .containsExactly(Result.WOULD, Result.WOULD_NOT);
        assertThat(rows(tried, estate.agent).getLast().sentence()).contains("resolved or closed");
        assertThat(history(open).version()).isEqualTo(version);
    }

    @Test
    void carriedOutItIsTheSameAsOneByOne() {
        var byBulk = logged();
        var change = rested(ask(estate.agent, "edit", Map.of("urgency", "Low")), estate.agent);
        changes.carryOut(change.id(), estate.agent);
        assertThat(rested(change, estate.agent).state()).isEqualTo(BulkState.DONE);

        var byHand = logged();
        var classification = new EditIncident.Classification(null, "Low", null, null);
        incidents.edit(byHand, new EditIncident(Map.of(), classification), estate.agent, Intent.NONE);

        assertThat(priority(byBulk)).isEqualTo(priority(byHand));
        assertThat(history(byBulk).entries().getLast().fact())
                .isEqualTo(history(byHand).entries().getLast().fact());
    }

    @Test
    void undoingBringsBackWhatHasNotMovedOn() {
        var first = logged();
        var second = loggedLater();
        var was = history(first).header();
        var change = ask(estate.agent, "edit", Map.of("urgency", "Low"), false);
        assertThat(rested(change, estate.agent).count(Result.CHANGED)).isEqualTo(2);
        var classification = new EditIncident.Classification(null, "Medium", null, null);
        incidents.edit(second, new EditIncident(Map.of(), classification), estate.agent, Intent.NONE);
        var moved = priority(second);

        changes.undo(change.id(), estate.agent);
        var undone = rested(change, estate.agent);

        assertThat(undone.state()).isEqualTo(BulkState.UNDONE);
        assertThat(rows(undone, estate.agent).stream().map(BulkRow::result))
                .containsExactly(Result.UNDONE, Result.KEPT);
        assertThat(history(first).header().priority()).isEqualTo(was.priority());
        assertThat(history(first).header().subject()).isEqualTo(was.subject());
        assertThat(priority(second)).isEqualTo(moved);
    }

    @Test
    void titleAndPeopleAreChangedAndBroughtBack() {
        var id = logged();
        var was = history(id).header().subject();
        var vip = estate.vipPerson;
        var change = ask(
                estate.agent,
                "edit",
                Map.of("title", "Relay hums", "affected", vip.value().toString()),
                false);
        assertThat(rested(change, estate.agent).count(Result.CHANGED)).isEqualTo(1);
        assertThat(history(id).header().subject().title()).isEqualTo("Relay hums");
        assertThat(history(id).header().subject().affected()).isEqualTo(vip);

        changes.undo(change.id(), estate.agent);
        rested(change, estate.agent);

        assertThat(history(id).header().subject()).isEqualTo(was);
        assertThatThrownBy(() -> ask(estate.agent, "edit", Map.of("reporter", "Nobody of that name")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(
                                        refused.refusal().fields().getFirst().field())
                                .isEqualTo("reporter"));
    }

    @Test
    void somebodyNamedForManyIsWhoTheyWereWhenItWasAsked() {
        logged();
        var named = people.one(estate.agent, estate.vipPerson.value()).orElseThrow();
        var change = ask(estate.agent, "edit", Map.of("affected", named.label()), false);

        assertThat(change.asked().values())
                .containsEntry("affected", estate.vipPerson.value().toString());
        assertThat(change.asked().words())
                .contains(named.label())
                .doesNotContain(estate.vipPerson.value().toString());
    }

    @Test
    void everyRecordIsChangedAsFarAsTheActorMay() {
        logged();
        heldByNetwork();
        var change = ask(estate.networkResolver, "note", Map.of("text", "Looked at", "audience", "OWN"), false);

        var done = rested(change, estate.networkResolver);

        assertThat(done.all()).isEqualTo(1);
        assertThat(done.count(Result.CHANGED)).isEqualTo(1);
    }

    @Test
    void aNoteStays() {
        var id = logged();
        var change =
                ask(estate.agent, "note", Map.of("text", "Known fault", "audience", Audience.EVERYONE.name()), false);
        rested(change, estate.agent);
        int version = history(id).version();

        assertThatThrownBy(() -> changes.undo(change.id(), estate.agent)).isInstanceOf(RefusedException.class);
        assertThat(history(id).version()).isEqualTo(version);
    }

    @Test
    void offersAreTakenBackUnlessAnswered() {
        var first = logged();
        var second = loggedLater();
        var packet = Map.of("to", estate.network.toString(), "SYMPTOMS", "Slow", "IMPACT", "All", "TESTS_DONE", "Ping");
        var change = ask(estate.dutyOfficer, "hand-over", packet, false);
        var done = rested(change, estate.dutyOfficer);
        assertThat(rows(done, estate.dutyOfficer)).allMatch(row -> row.result() == Result.CHANGED);
        incidents.accept(
                second,
                org.fairlead.handoff.HandOffs.of(history(second))
                        .openOffer()
                        .orElseThrow()
                        .id(),
                estate.networkResolver,
                Intent.NONE);

        changes.undo(change.id(), estate.dutyOfficer);
        rested(change, estate.dutyOfficer);

        assertThat(org.fairlead.handoff.HandOffs.of(history(first)).openOffer()).isEmpty();
        assertThat(history(second).header().holder().party()).isEqualTo(estate.network);
    }

    @Test
    void duplicatesAreMergedIntoOneAndParted() {
        var goesOn = logged();
        var duplicate = loggedLater();
        var number = history(goesOn).header().identity().number().text();
        var change = ask(estate.agent, "merge", Map.of("into", number), false);

        var done = rested(change, estate.agent);
        assertThat(rows(done, estate.agent).stream().map(BulkRow::result)).containsExactly(Result.SAME, Result.CHANGED);
        assertThat(history(duplicate).header().progress().state()).isEqualTo("MERGED");

        changes.undo(change.id(), estate.agent);
        rested(change, estate.agent);
        assertThat(history(duplicate).header().progress().state()).isEqualTo("NEW");
    }

    @Test
    void anIntentBeginsOneChange() {
        logged();
        var viewer = new Viewer(estate.agent, "", "", ZoneOffset.UTC, "");
        var once = Once.sentUnder(UUID.randomUUID().toString(), "many");
        var wish = new BulkChanges.Wish("service = " + estate.service, "edit", Map.of("urgency", "Low"), true);

        var first = changes.ask(wish, viewer, once);
        assertThat(changes.ask(wish, viewer, once).id()).isEqualTo(first.id());
    }

    @Test
    void nobodyElseSeesOrMovesIt() {
        logged();
        var change = rested(ask(estate.agent, "edit", Map.of("urgency", "Low")), estate.agent);

        assertThat(changes.one(estate.dutyOfficer, change.id())).isEmpty();
        assertThatThrownBy(() -> changes.carryOut(change.id(), estate.dutyOfficer))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> changes.rows(estate.networkResolver, change.id(), 0, 10))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> ask(estate.user, "note", Map.of("text", "x", "audience", "EVERYONE")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void whatMakesNoSenseIsRefusedAtOnce() {
        logged();
        assertThatThrownBy(() -> ask(estate.agent, "edit", Map.of())).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> ask(estate.agent, "edit", Map.of("priority", "11")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> ask(estate.agent, "merge", Map.of("into", "INC-0000-0000")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> ask(estate.agent, "explode", Map.of())).isInstanceOf(RefusedException.class);
    }

    @Test
    void byPageItIsTriedFirst() throws Exception {
        logged();
        var agent = new Browsing(http, scripts, estate.agent);
        var form = agent.open("/bulk-changes/new?act=edit&filter=service+%3D+" + estate.service);
        var address = agent.send(form, "/bulk-changes", "urgency", "Low").getRedirectedUrl();
        rested(changes.of(estate.agent, 1).getFirst(), estate.agent);

        var tried = agent.open(address);
        assertThat(tried.select("tbody tr").text()).contains("Would be changed");
        agent.send(tried, address + "/execution");
        rested(changes.of(estate.agent, 1).getFirst(), estate.agent);
        assertThat(agent.open(address).select(".fl-actions form[action$=undoing]"))
                .hasSize(1);
    }

    @Test
    void whatSomebodyElseMergedSinceStaysMerged() {
        var goesOn = logged();
        var another = loggedLater();
        var duplicate = loggedLater();
        var number = history(goesOn).header().identity().number().text();
        var change = ask(estate.agent, "merge", Map.of("into", number), false);
        rested(change, estate.agent);
        incidents.undoMerge(duplicate, estate.agent, Intent.NONE);
        incidents.undoMerge(another, estate.agent, Intent.NONE);
        incidents.merge(duplicate, another, estate.dutyOfficer, Intent.NONE);

        changes.undo(change.id(), estate.agent);
        rested(change, estate.agent);

        assertThat(history(duplicate).header().progress().state()).isEqualTo("MERGED");
    }

    @Test
    void onlyWhatTheActAsksForIsKept() {
        logged();
        var change = ask(estate.agent, "edit", Map.of("urgency", "Low", "colour", "x".repeat(100_000)));

        assertThat(change.asked().values()).containsExactly(Map.entry("urgency", "Low"));
        assertThatThrownBy(() -> ask(estate.agent, "note", Map.of("text", "x".repeat(60_000), "audience", "OWN")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aTrialCanBeThrownAway() {
        logged();
        var tried = rested(ask(estate.agent, "edit", Map.of("urgency", "Low")), estate.agent);
        assertThat(rows(tried, estate.agent).getFirst().sentence()).matches("P\\d (becomes P\\d|stays)");

        assertThat(changes.end(tried.id(), estate.agent).state()).isEqualTo(BulkState.ENDED);
        assertThatThrownBy(() -> changes.carryOut(tried.id(), estate.agent)).isInstanceOf(RefusedException.class);
    }

    /** What was done is known by the receipts on the records, also when a crash took what was noted of it. */
    @Test
    void whatACrashTookTheNoteOfIsNotDoneAgain() {
        var first = logged();
        loggedLater();
        var change = ask(estate.agent, "note", Map.of("text", "Known fault", "audience", "OWN"), false);
        rested(change, estate.agent);
        int version = history(first).version();
        var trip = database.trip(Asker.TOOL);
        trip.write(DSL.update(LINE)
                .set(LINE.RESULT, Result.WAITING.name())
                .setNull(LINE.SEQ_FIRST)
                .setNull(LINE.SEQ_LAST)
                .where(LINE.CHANGE_ID.eq(change.id())));
        trip.write(
                DSL.update(CHANGE).set(CHANGE.STATE, BulkState.RUNNING.name()).where(CHANGE.ID.eq(change.id())));
        trip.run();

        var again = rested(change, estate.agent);

        assertThat(again.count(Result.CHANGED)).isEqualTo(2);
        assertThat(history(first).version()).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mark-operational", "merge", "edit"})
    void whatACrashTookTheNoteOfIsUndoneOnce(String act) {
        var goesOn = logged();
        var first = loggedLater();
        var into = history(goesOn).header().identity().number().text();
        var values = Map.of(
                "mark-operational", Map.of("reason", "An exercise"),
                "merge", Map.of("into", into),
                "edit", Map.of("title", "Relay hums"));
        var change = rested(ask(estate.agent, act, Objects.requireNonNull(values.get(act)), false), estate.agent);
        assertThat(change.count(Result.CHANGED)).isPositive();
        changes.undo(change.id(), estate.agent);
        var undone = rested(change, estate.agent).count(Result.UNDONE);
        assertThat(undone).isEqualTo(change.count(Result.CHANGED));
        int version = history(first).version();
        var trip = database.trip(Asker.TOOL);
        trip.write(DSL.update(LINE)
                .set(LINE.RESULT, Result.CHANGED.name())
                .where(LINE.CHANGE_ID.eq(change.id()).and(LINE.RESULT.eq(Result.UNDONE.name()))));
        trip.write(
                DSL.update(CHANGE).set(CHANGE.STATE, BulkState.UNDOING.name()).where(CHANGE.ID.eq(change.id())));
        trip.run();

        assertThat(rested(change, estate.agent).count(Result.UNDONE)).isEqualTo(undone);
        assertThat(history(first).version()).isEqualTo(version);
    }
}
