package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.clock.RecordClocks;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.HandOffs;
import org.fairlead.handoff.OfferState;
import org.fairlead.incident.EditIncident.Classification;
import org.fairlead.incident.IncidentFacts.Reopened;
import org.fairlead.incident.LogIncident.About;
import org.fairlead.people.People;
import org.fairlead.people.Team;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Audience;
import org.fairlead.record.ClockKind;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordFacts.Noted;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.fairlead.testing.SmallEstate;
import org.fairlead.testing.StandingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the rules of the practice refuse and keep, where it is easy to get wrong. */
@StandingTest
class IncidentRulesTest {

    @Autowired
    private Incidents incidents;

    @Autowired
    private Timelines timelines;

    @Autowired
    private RecordClocks clocks;

    @Autowired
    private Register register;

    @Autowired
    private Scripts scripts;

    @Autowired
    private StandingClock clock;

    private SmallEstate estate;

    @BeforeEach
    void anEstate() {
        estate = scripts.estate();
    }

    private RecordId logged() {
        var about = new About(estate.service, null, null, estate.userPerson, null, null);
        var command = new LogIncident("E-mail is delayed", "Ten minutes late", about, "Site", "High", null, "desk");
        return incidents.log(command, estate.agent, Intent.NONE).after().id();
    }

    private RecordId heldByNetwork() {
        var id = logged();
        incidents.accept(id, offer(id, estate.network), estate.networkResolver, Intent.NONE);
        return id;
    }

    private int offer(RecordId id, PartyId to) {
        var proposal = new HandOffRules.Proposal(to, null, SmallEstate.packet());
        var outcome = incidents.offer(id, proposal, estate.dutyOfficer, Intent.NONE);
        return HandOffs.of(outcome.after()).openOffer().orElseThrow().id();
    }

    private History history(RecordId id) {
        return timelines.history(estate.agent, id);
    }

    private void resolve(RecordId id, Actor actor) {
        incidents.resolve(id, new ResolveIncident(estate.fixed, "Done", null), actor, Intent.NONE);
    }

    private int pause(RecordId id, Actor actor, Instant since) {
        var command = new PauseWork(estate.waitingForUser, "Rang", null, since);
        return incidents.pause(id, command, actor, Intent.NONE).added().getFirst().seq();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(RefusedException.class).hasMessageContaining(code);
    }

    private static Intent keyed() {
        return new Intent(null, UUID.randomUUID().toString(), "00ff");
    }

    @Test
    void aRepeatedNoteIsAnsweredWithTheNote() {
        var id = logged();
        pause(id, estate.agent, null);
        var words = new WriteNote("Mailbox 4", Audience.EVERYONE, Set.of());
        var plain = new WriteNote("Thanks", Audience.EVERYONE, Set.of());
        var one = keyed();
        var other = keyed();

        var answered = incidents.note(id, words, estate.user, one);
        var thanked = incidents.note(id, plain, estate.user, other);
        incidents.note(id, plain, estate.agent, Intent.NONE);
        var again = incidents.note(id, words, estate.user, one);
        var thankedAgain = incidents.note(id, plain, estate.user, other);

        assertThat(answered.added()).hasSize(2);
        assertThat(again.replayed()).isTrue();
        assertThat(again.added()).isEqualTo(answered.added());
        assertThat(again.after().header()).isEqualTo(answered.after().header());
        assertThat(thankedAgain.added()).isEqualTo(thanked.added());
        assertThat(thankedAgain.added().getFirst().fact()).isInstanceOf(Noted.class);
        assertThat(thankedAgain.after().version()).isEqualTo(thanked.after().version());
    }

    @Test
    void aRepeatedUndoingIsAnsweredAsTheFirst() {
        var kept = logged();
        var duplicate = logged();
        incidents.merge(duplicate, kept, estate.agent, Intent.NONE);
        var key = keyed();

        var first = incidents.undoMerge(duplicate, estate.agent, key);
        var again = incidents.undoMerge(duplicate, estate.agent, key);

        assertThat(again.replayed()).isTrue();
        assertThat(again.after().header()).isEqualTo(first.after().header());
        refused("no-relation", () -> incidents.undoMerge(duplicate, estate.agent, keyed()));
    }

    @Test
    void whatIsRetiredCannotBeChosenButMayStay() {
        var id = logged();
        var item = register.latest(Catalogue.SERVICE, estate.service).orElseThrow();
        register.change(
                Catalogue.SERVICE,
                new Register.Change<>(item.id(), item.version(), item.body(), clock.instant(), true),
                estate.agent);

        var command = new LogIncident(
                "x", null, new About(estate.service, null, null, null, null, null), null, null, null, "desk");
        refused("invalid-input", () -> incidents.log(command, estate.agent, Intent.NONE));
        var same = new HashMap<String, String>(Map.of("service", estate.service.toString(), "title", "Other"));
        incidents.edit(id, new EditIncident(same, null), estate.agent, Intent.NONE);

        assertThat(history(id).header().subject().service()).isEqualTo(estate.service);
        assertThat(history(id).header().subject().title()).isEqualTo("Other");
    }

    @Test
    void aClosureCodeThatIsRetiredFixesNothing() {
        var id = logged();
        var item = register.latest(org.fairlead.agreement.Agreements.CLOSURE_CODE, estate.fixed)
                .orElseThrow();
        register.change(
                org.fairlead.agreement.Agreements.CLOSURE_CODE,
                new Register.Change<>(item.id(), item.version(), item.body(), clock.instant(), true),
                estate.agent);

        refused("invalid-input", () -> resolve(id, estate.agent));
    }

    @Test
    void whatIsWithdrawnOrMergedIsNoLongerOnOffer() {
        var cancelled = logged();
        var merged = logged();
        var kept = logged();
        int first = offer(cancelled, estate.network);
        int second = offer(merged, estate.network);

        incidents.cancel(cancelled, "Mistake", estate.agent, Intent.NONE);
        incidents.merge(merged, kept, estate.agent, Intent.NONE);

        for (var id : Set.of(cancelled, merged)) {
            assertThat(HandOffs.of(history(id)).offers())
                    .allMatch(offer -> offer.state() == OfferState.WITHDRAWN);
            assertThat(history(id).header().holder().offeredTo()).isNull();
        }
        refused("already-answered", () -> incidents.accept(cancelled, first, estate.networkResolver, Intent.NONE));
        refused("already-answered", () -> incidents.accept(merged, second, estate.networkResolver, Intent.NONE));
        assertThat(history(merged).header().holder().party()).isEqualTo(estate.desk);
    }

    @Test
    void anUndoneMergeNeverWaitsForNobody() {
        var kept = logged();
        var duplicate = logged();
        int paused = pause(duplicate, estate.agent, null);
        incidents.merge(duplicate, kept, estate.agent, Intent.NONE);
        incidents.note(duplicate, new WriteNote("Hello?", Audience.EVERYONE, Set.of()), estate.user, Intent.NONE);
        assertThat(history(duplicate).lastingPauses()).hasSize(1);
        incidents.voidPause(duplicate, paused, "Nobody rang", estate.dutyOfficer, Intent.NONE);

        var undone = incidents.undoMerge(duplicate, estate.agent, Intent.NONE).after();

        assertThat(undone.header().progress().state()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void aPauseThatIsNotThereOrIsOverCannotEnd() {
        var id = logged();
        int paused = pause(id, estate.agent, null);

        refused("not-found", () -> incidents.resume(id, 4711, estate.agent, Intent.NONE));
        incidents.resume(id, paused, estate.agent, Intent.NONE);
        refused("not-paused", () -> incidents.resume(id, paused, estate.agent, Intent.NONE));
        refused("not-paused", () -> incidents.resume(id, null, estate.agent, Intent.NONE));
        assertThat(history(id).header().progress().state()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void ofTwoPausesTheLastOneEndsTheWaiting() {
        var id = logged();
        int user = pause(id, estate.agent, null);
        var supplier = new PauseWork(estate.waitingForSupplier, "Ticket", null, null);
        incidents.pause(id, supplier, estate.agent, Intent.NONE);

        incidents.resume(id, user, estate.agent, Intent.NONE);
        assertThat(history(id).header().progress().state()).isEqualTo("PENDING");
        incidents.resume(id, null, estate.agent, Intent.NONE);
        assertThat(history(id).header().progress().state()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void aRequesterCannotWriteForFewerThanEveryone() {
        var id = logged();

        refused(
                "invalid-input",
                () -> incidents.note(id, new WriteNote("Secret", Audience.OWN, Set.of()), estate.user, Intent.NONE));
    }

    @Test
    void aDescriptionThatStaysIsNoChangeAndCanBeEmptied() {
        var id = logged();
        int version = history(id).version();
        var fields = new HashMap<String, String>();
        fields.put("description", "Ten minutes late");
        incidents.edit(id, new EditIncident(fields, null), estate.agent, Intent.NONE);
        assertThat(history(id).version()).isEqualTo(version);

        fields.put("description", null);
        incidents.edit(id, new EditIncident(fields, null), estate.agent, Intent.NONE);
        var described = history(id).of(IncidentFacts.Described.class).toList().getLast();
        assertThat(described.text()).isNull();
        incidents.edit(id, new EditIncident(fields, null), estate.agent, Intent.NONE);
        assertThat(history(id).version()).isEqualTo(version + 1);
    }

    @Test
    void whatClocksFollowCannotBeChangedWhenTheWorkIsDone() {
        var id = heldByNetwork();
        resolve(id, estate.networkResolver);

        var lower = new Classification("One person", "Low", null, null);
        refused(
                "incident.not-open",
                () -> incidents.edit(id, new EditIncident(Map.of(), lower), estate.networkResolver, Intent.NONE));
        var nowhere = new HashMap<String, String>();
        nowhere.put("service", null);
        refused(
                "incident.not-open",
                () -> incidents.edit(id, new EditIncident(nowhere, null), estate.networkResolver, Intent.NONE));
        var same = new Classification("Site", "High", null, null);
        incidents.edit(id, new EditIncident(Map.of("title", "Better"), same), estate.networkResolver, Intent.NONE);
        assertThat(history(id).header().subject().title()).isEqualTo("Better");
    }

    @Test
    void aTeamBelongsToTheOrganisationItIsNamedFor() {
        var theirs = register.add(People.TEAM, new Team("Wire", estate.network.value(), null), estate.agent)
                .id();
        var about = new About(null, null, null, null, null, null);
        refused(
                "invalid-input",
                () -> incidents.log(
                        new LogIncident("x", null, about, null, null, theirs, "desk"), estate.agent, Intent.NONE));
        var id = logged();
        refused(
                "invalid-input",
                () -> incidents.offer(
                        id,
                        new HandOffRules.Proposal(estate.hosting, theirs, SmallEstate.packet()),
                        estate.agent,
                        Intent.NONE));
        incidents.offer(
                id,
                new HandOffRules.Proposal(estate.network, theirs, SmallEstate.packet()),
                estate.agent,
                Intent.NONE);
        assertThat(HandOffs.of(history(id)).openOffer().orElseThrow().fact().team())
                .isEqualTo(theirs);
    }

    @Test
    void aProviderDoesNotCloseItForTheUser() {
        var id = heldByNetwork();
        resolve(id, estate.networkResolver);
        var lead = new Actor(
                estate.networkResolver.person(),
                estate.network,
                Set.of(estate.network),
                Set.of(Role.TEAM_LEAD),
                Reach.PARTY);

        refused("not-allowed", () -> incidents.close(id, lead, Intent.NONE));
        incidents.close(id, estate.agent, Intent.NONE);
        assertThat(history(id).header().progress().state()).isEqualTo("CLOSED");
        refused(
                "incident.not-open",
                () -> incidents.assign(id, null, estate.agent.person(), estate.dutyOfficer, Intent.NONE));
    }

    @Test
    void aPauseSetBackBeyondAHandOffLeavesOneOwnerAndSumsThatAgree() {
        var id = logged();
        scripts.at("09:30");
        int offer = offer(id, estate.network);
        scripts.at("09:40");
        incidents.accept(id, offer, estate.networkResolver, Intent.NONE);
        scripts.at("10:00");
        var early = new PauseWork(estate.waitingForUser, "Rang at nine", null, at("09:10"));
        refused("invalid-input", () -> incidents.pause(id, early, estate.networkResolver, Intent.NONE));
        pause(id, estate.dutyOfficer, at("09:10"));
        scripts.at("10:15");
        incidents.resume(id, null, estate.dutyOfficer, Intent.NONE);
        scripts.at("11:00");
        resolve(id, estate.networkResolver);

        var history = history(id);
        assertThat(history.holdings()).hasSize(2);
        assertThat(history.holdings().getFirst().to())
                .isEqualTo(history.holdings().getLast().from());
        var read = clocks.of(history).stream().toList();
        var customer = running(read, ClockKind.CUSTOMER);
        assertThat(customer).isEqualTo(Duration.ofMinutes(55));
        assertThat(running(read, ClockKind.LEG)).isEqualTo(customer);
    }

    private Duration running(java.util.List<org.fairlead.clock.RecordClock> all, ClockKind kind) {
        return all.stream()
                .filter(each ->
                        each.kind() == kind && each.measure() == org.fairlead.clock.Measure.RESOLUTION)
                .map(each -> each.plan().read(clock.instant()).running())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Instant at(String time) {
        return Instant.parse(StandingTest.DAY + time + ":00Z");
    }

    @Test
    void reopeningsCountAgainstWhoeverResolvedLast() {
        var id = heldByNetwork();
        resolve(id, estate.networkResolver);
        incidents.reopen(id, "Still slow", estate.user, Intent.NONE);
        resolve(id, estate.networkResolver);
        incidents.confirm(id, estate.user, Intent.NONE);
        var after = incidents.reopen(id, "Again", estate.user, Intent.NONE).after();

        assertThat(after.header().progress().reopenings()).isEqualTo(2);
        assertThat(after.header().progress().doneAt()).isNull();
        assertThat(after.of(Reopened.class).map(entry -> ((Reopened) entry.fact()).against()))
                .containsExactly(estate.network, estate.network);
        resolve(id, estate.networkResolver);
        clock.pass(Duration.ofHours(121));
        refused("reopen-window-over", () -> incidents.reopen(id, "Too late", estate.user, Intent.NONE));
    }

    @Test
    void textsHaveAnEndEverywhere() {
        var id = heldByNetwork();
        var huge = "x".repeat(50_001);
        var by = estate.networkResolver;

        refused(
                "invalid-input",
                () -> incidents.pause(id, new PauseWork(estate.waitingForUser, huge, null, null), by, Intent.NONE));
        refused(
                "invalid-input",
                () -> incidents.pause(id, new PauseWork(estate.waitingForUser, "a", huge, null), by, Intent.NONE));
        refused(
                "invalid-input",
                () -> incidents.resolve(id, new ResolveIncident(estate.fixed, huge, null), by, Intent.NONE));
        refused("invalid-input", () -> incidents.cancel(id, huge, by, Intent.NONE));
        refused(
                "invalid-input",
                () -> incidents.edit(
                        id,
                        new EditIncident(Map.of(), new Classification(null, null, 1, huge)),
                        by,
                        Intent.NONE));
        resolve(id, by);
        refused("invalid-input", () -> incidents.reopen(id, huge, estate.user, Intent.NONE));
        assertThat(history(id).header().progress().state()).isEqualTo("RESOLVED");
    }
}
