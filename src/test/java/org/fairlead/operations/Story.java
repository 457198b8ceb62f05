package org.fairlead.operations;

import java.time.Instant;
import java.util.Set;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.HandOffs;
import org.fairlead.handoff.RejectionReason;
import org.fairlead.incident.Escalate;
import org.fairlead.incident.EscalationLevel;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.LogIncident;
import org.fairlead.incident.LogIncident.About;
import org.fairlead.incident.PauseWork;
import org.fairlead.incident.WriteNote;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.testing.SmallEstate;
import org.fairlead.testing.StandingClock;

/** An incident with at least one row in every derived table, told step by step. */
final class Story {

    private static final String DAY = "2026-03-03T";

    private final Incidents incidents;
    private final SmallEstate estate;
    private final StandingClock clock;

    Story(Incidents incidents, SmallEstate estate, StandingClock clock) {
        this.incidents = incidents;
        this.estate = estate;
        this.clock = clock;
    }

    private void at(String time) {
        clock.set(Instant.parse(DAY + time + ":00Z"));
    }

    RecordId tell() {
        at("09:00");
        var id = logged("E-mail is \"delayed\" {again}");
        var parent = logged("Everything is slow");
        incidents.makeChild(id, parent, estate.agent, Intent.NONE);
        at("09:20");
        incidents.note(
                id,
                new WriteNote("Line one\nand, two \\ three", Audience.NAMED, Set.of(estate.desk)),
                estate.agent,
                Intent.NONE);
        incidents.accept(id, offer(id, estate.network, estate.agent), estate.networkResolver, Intent.NONE);
        at("10:00");
        var pause = new PauseWork(estate.waitingForUser, "Message of 10:00", "Which mailbox?", null);
        incidents.pause(id, pause, estate.networkResolver, Intent.NONE);
        at("10:30");
        incidents.note(id, new WriteNote("Mailbox 4", Audience.EVERYONE, Set.of()), estate.user, Intent.NONE);
        rejected(id);
        incidents.askForArbitration(id, "They do not agree", estate.networkResolver, Intent.NONE);
        var decision = new HandOffRules.Decision(estate.network, "Traces show it");
        incidents.decide(id, decision, estate.dutyOfficer, Intent.NONE);
        incidents.escalate(
                id, new Escalate(EscalationLevel.DUTY_OFFICER, "It will be late"), estate.networkResolver, Intent.NONE);
        clock.set(Instant.parse("2026-03-04T09:00:00Z"));
        return id;
    }

    private RecordId logged(String title) {
        var about = new About(estate.service, null, null, estate.userPerson, null, null);
        var command = new LogIncident(title, "Ten minutes late", about, "Site", "High", null, "desk");
        return incidents.log(command, estate.agent, Intent.NONE).after().id();
    }

    private void rejected(RecordId id) {
        var offer = offer(id, estate.hosting, estate.networkResolver);
        incidents.reject(
                id,
                new HandOffRules.Rejection(offer, RejectionReason.NOT_OURS, "Relays healthy"),
                estate.hostingResolver,
                Intent.NONE);
    }

    private int offer(RecordId id, PartyId to, Actor by) {
        var outcome = incidents.offer(id, new HandOffRules.Proposal(to, null, SmallEstate.packet()), by, Intent.NONE);
        return HandOffs.of(outcome.after()).openOffer().orElseThrow().id();
    }
}
