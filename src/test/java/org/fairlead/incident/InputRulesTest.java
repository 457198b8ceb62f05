package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.HandOffs;
import org.fairlead.incident.EditIncident.Classification;
import org.fairlead.incident.LogIncident.About;
import org.fairlead.people.People;
import org.fairlead.people.Team;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordFacts.Noted;
import org.fairlead.testing.SmallEstate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may be said of an incident and chosen for it, and what saying it twice does. */
@StandingTest
class InputRulesTest extends OnIncidents {

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
        var same =
                new HashMap<String, @Nullable String>(Map.of("service", estate.service.toString(), "title", "Other"));
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
        var fields = new HashMap<String, @Nullable String>();
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
        var nowhere = new HashMap<String, @Nullable String>();
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
                id, new HandOffRules.Proposal(estate.network, theirs, SmallEstate.packet()), estate.agent, Intent.NONE);
        assertThat(HandOffs.of(history(id)).openOffer().orElseThrow().fact().team())
                .isEqualTo(theirs);
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
                        id, new EditIncident(Map.of(), new Classification(null, null, 1, huge)), by, Intent.NONE));
        resolve(id, by);
        refused("invalid-input", () -> incidents.reopen(id, huge, estate.user, Intent.NONE));
        assertThat(history(id).header().progress().state()).isEqualTo("RESOLVED");
    }
}
