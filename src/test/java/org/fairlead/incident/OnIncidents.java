package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fairlead.clock.RecordClocks;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.HandOffs;
import org.fairlead.incident.LogIncident.About;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.fairlead.testing.SmallEstate;
import org.fairlead.testing.StandingClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Incidents of a small estate through the front door, under a clock that stands still. */
abstract class OnIncidents {

    @Autowired
    Incidents incidents;

    @Autowired
    Timelines timelines;

    @Autowired
    RecordClocks clocks;

    @Autowired
    Register register;

    @Autowired
    Scripts scripts;

    @Autowired
    StandingClock clock;

    SmallEstate estate;

    @BeforeEach
    void anEstate() {
        estate = scripts.estate();
    }

    RecordId logged() {
        var about = new About(estate.service, null, null, estate.userPerson, null, null);
        var command = new LogIncident("E-mail is delayed", "Ten minutes late", about, "Site", "High", null, "desk");
        return incidents.log(command, estate.agent, Intent.NONE).after().id();
    }

    RecordId heldByNetwork() {
        var id = logged();
        incidents.accept(id, offer(id, estate.network), estate.networkResolver, Intent.NONE);
        return id;
    }

    int offer(RecordId id, PartyId to) {
        return offer(id, to, estate.dutyOfficer);
    }

    int offer(RecordId id, PartyId to, Actor by) {
        var proposal = new HandOffRules.Proposal(to, null, SmallEstate.packet());
        var outcome = incidents.offer(id, proposal, by, Intent.NONE);
        return HandOffs.of(outcome.after()).openOffer().orElseThrow().id();
    }

    History history(RecordId id) {
        return timelines.history(estate.agent, id);
    }

    void resolve(RecordId id, Actor actor) {
        incidents.resolve(id, new ResolveIncident(estate.fixed, "Done", null), actor, Intent.NONE);
    }

    int pause(RecordId id, Actor actor, @Nullable Instant since) {
        var command = new PauseWork(estate.waitingForUser, "Rang", null, since);
        return incidents
                .pause(id, command, actor, Intent.NONE)
                .added()
                .getFirst()
                .seq();
    }

    static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(RefusedException.class).hasMessageContaining(code);
    }

    static Intent keyed() {
        return new Intent(null, UUID.randomUUID().toString(), "00ff");
    }
}
