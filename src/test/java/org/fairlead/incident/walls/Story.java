package org.fairlead.incident.walls;

import static org.fairlead.incident.walls.Secret.BYTES_OF_THE_DESK;
import static org.fairlead.incident.walls.Secret.BYTES_OF_THE_SUPPLIER;
import static org.fairlead.incident.walls.Secret.CLAIM;
import static org.fairlead.incident.walls.Secret.CORRECTION_OF_THE_DESK;
import static org.fairlead.incident.walls.Secret.CORRECTION_OF_THE_SUPPLIER;
import static org.fairlead.incident.walls.Secret.CORRECTION_TO_ALL_PARTIES;
import static org.fairlead.incident.walls.Secret.DECISION;
import static org.fairlead.incident.walls.Secret.DESCRIPTION;
import static org.fairlead.incident.walls.Secret.ESCALATION;
import static org.fairlead.incident.walls.Secret.EVIDENCE;
import static org.fairlead.incident.walls.Secret.FILE_OF_THE_DESK;
import static org.fairlead.incident.walls.Secret.FILE_OF_THE_SUPPLIER;
import static org.fairlead.incident.walls.Secret.NOTE_OF_THE_DESK;
import static org.fairlead.incident.walls.Secret.NOTE_OF_THE_SUPPLIER;
import static org.fairlead.incident.walls.Secret.NOTE_TO_ALL_PARTIES;
import static org.fairlead.incident.walls.Secret.NOTE_TO_EVERYONE;
import static org.fairlead.incident.walls.Secret.NOTE_TO_NAMED_PARTIES;
import static org.fairlead.incident.walls.Secret.OPERATION;
import static org.fairlead.incident.walls.Secret.QUESTION;
import static org.fairlead.incident.walls.Secret.REJECTION;
import static org.fairlead.incident.walls.Secret.REST_OF_TITLE;
import static org.fairlead.incident.walls.Secret.TITLE;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.fairlead.attachment.Attachments;
import org.fairlead.attachment.NewAttachment;
import org.fairlead.catalogue.PacketItem;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.HandOffs;
import org.fairlead.handoff.Packet;
import org.fairlead.handoff.RejectionReason;
import org.fairlead.incident.CorrectNote;
import org.fairlead.incident.Escalate;
import org.fairlead.incident.EscalationLevel;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.LogIncident;
import org.fairlead.incident.LogIncident.About;
import org.fairlead.incident.PauseWork;
import org.fairlead.incident.ResolveIncident;
import org.fairlead.incident.WriteNote;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.Audience;
import org.fairlead.record.Header;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.fairlead.testing.SmallEstate;
import org.jspecify.annotations.Nullable;

/**
 * Two incidents between the network supplier and the desk, and three of the hosting supplier that are related to them: one the
 * first is part of, one that was merged into the first, one that is part of the second.
 */
final class Story {

    /** The incident that carries every {@link Secret}. */
    final Header secret;

    /** One that was arbitrated, with a part that another supplier holds. */
    final Header wider;

    /** The hosting supplier's: the first is part of it. */
    final Header whole;

    /** The hosting supplier's: it was merged into the first. */
    final Header duplicate;

    /** The hosting supplier's: it is part of the second. */
    final Header part;

    /** The network supplier's, which is over: its user will be asked how it went. */
    final Header over;

    private final Incidents incidents;
    private final SmallEstate estate;
    private final Actor another;

    Story(Incidents incidents, Attachments attachments, Timelines timelines, SmallEstate estate, Actor another) {
        this.incidents = incidents;
        this.estate = estate;
        this.another = another;
        var first = logged(TITLE.word() + " " + REST_OF_TITLE.word() + " stopped", estate.userPerson, estate.vipPerson);
        handedOver(first);
        said(first);
        worked(first);
        attach(attachments, first, FILE_OF_THE_SUPPLIER, BYTES_OF_THE_SUPPLIER, estate.networkResolver);
        attach(attachments, first, FILE_OF_THE_DESK, BYTES_OF_THE_DESK, estate.agent);
        var second = logged(TITLE.word() + " elsewhere", estate.userPerson, null);
        incidents.askForArbitration(second, CLAIM.word(), estate.agent, Intent.NONE);
        var decision = new HandOffRules.Decision(estate.network, DECISION.word());
        incidents.decide(second, decision, estate.dutyOfficer, Intent.NONE);
        var ofHosting = new RecordId[] {hostings("Whole"), hostings("Double"), hostings("Part")};
        incidents.makeChild(first, ofHosting[0], estate.agent, Intent.NONE);
        incidents.merge(ofHosting[1], first, estate.agent, Intent.NONE);
        incidents.makeChild(ofHosting[2], second, estate.agent, Intent.NONE);
        secret = timelines.history(estate.agent, first).header();
        wider = timelines.history(estate.agent, second).header();
        whole = timelines.history(estate.agent, ofHosting[0]).header();
        duplicate = timelines.history(estate.agent, ofHosting[1]).header();
        part = timelines.history(estate.agent, ofHosting[2]).header();
        over = timelines.history(estate.agent, closed()).header();
    }

    private RecordId logged(String title, @Nullable PersonId reporter, @Nullable PersonId affected) {
        var about = new About(estate.service, null, null, reporter, affected, null);
        var command = new LogIncident(title, DESCRIPTION.word() + " since nine", about, "Site", "High", null, "desk");
        return incidents.log(command, estate.agent, Intent.NONE).after().id();
    }

    private RecordId hostings(String title) {
        var reporter = another.optionalPerson().orElseThrow();
        var about = new About(estate.service, null, null, reporter, null, null);
        var command = new LogIncident(title, "Slow", about, "Site", "Low", null, "desk");
        var id = incidents.log(command, estate.agent, Intent.NONE).after().id();
        incidents.accept(id, offer(id, estate.hosting, "Slow"), estate.hostingResolver, Intent.NONE);
        return id;
    }

    private RecordId closed() {
        var about = new About(estate.service, null, null, estate.userPerson, null, null);
        var command = new LogIncident("Over", "Slow", about, "Site", "Low", null, "desk");
        var id = incidents.log(command, estate.agent, Intent.NONE).after().id();
        incidents.accept(id, offer(id, estate.network, "Slow"), estate.networkResolver, Intent.NONE);
        incidents.resolve(id, new ResolveIncident(estate.fixed, "Done", null), estate.networkResolver, Intent.NONE);
        incidents.confirm(id, estate.user, Intent.NONE);
        return id;
    }

    private int offer(RecordId id, PartyId to, String symptoms) {
        var packet = new Packet(
                Map.of(PacketItem.SYMPTOMS, symptoms, PacketItem.IMPACT, "A site", PacketItem.TESTS_DONE, "Restart"));
        var outcome = incidents.offer(id, new HandOffRules.Proposal(to, null, packet), estate.dutyOfficer, Intent.NONE);
        return HandOffs.of(outcome.after()).openOffer().orElseThrow().id();
    }

    private void handedOver(RecordId id) {
        int rejected = offer(id, estate.network, Secret.PACKET.word());
        var no = new HandOffRules.Rejection(rejected, RejectionReason.NOT_OURS, REJECTION.word());
        incidents.reject(id, no, estate.networkResolver, Intent.NONE);
        incidents.accept(id, offer(id, estate.network, "Late"), estate.networkResolver, Intent.NONE);
    }

    private void said(RecordId id) {
        note(id, NOTE_TO_EVERYONE, Audience.EVERYONE, estate.networkResolver);
        note(id, NOTE_TO_ALL_PARTIES, Audience.INVOLVED, estate.networkResolver);
        note(id, NOTE_OF_THE_SUPPLIER, Audience.OWN, estate.networkResolver);
        note(id, NOTE_OF_THE_DESK, Audience.OWN, estate.agent);
        var named = new WriteNote(NOTE_TO_NAMED_PARTIES.word(), Audience.NAMED, Set.of(estate.network));
        incidents.note(id, named, estate.agent, Intent.NONE);
        corrected(id, CORRECTION_TO_ALL_PARTIES, Audience.EVERYONE, Audience.INVOLVED, estate.networkResolver);
        corrected(id, CORRECTION_OF_THE_SUPPLIER, Audience.OWN, Audience.OWN, estate.networkResolver);
        corrected(id, CORRECTION_OF_THE_DESK, Audience.OWN, Audience.OWN, estate.agent);
    }

    /** A note that says nothing, put right for fewer or for the same. */
    private void corrected(RecordId id, Secret words, Audience before, Audience after, Actor by) {
        var note = incidents.note(id, new WriteNote("Sent too early", before, Set.of()), by, Intent.NONE);
        var correct = new CorrectNote(note.added().getFirst().seq(), words.word(), after, Set.of());
        incidents.correct(id, correct, by, Intent.NONE);
    }

    private void note(RecordId id, Secret words, Audience audience, Actor by) {
        incidents.note(id, new WriteNote(words.word(), audience, Set.of()), by, Intent.NONE);
    }

    private void worked(RecordId id) {
        incidents.flag(id, OPERATION.word(), estate.networkResolver, Intent.NONE);
        var escalate = new Escalate(EscalationLevel.DUTY_OFFICER, ESCALATION.word());
        incidents.escalate(id, escalate, estate.networkResolver, Intent.NONE);
        var pause = new PauseWork(estate.waitingForUser, EVIDENCE.word(), QUESTION.word(), null);
        incidents.pause(id, pause, estate.networkResolver, Intent.NONE);
        incidents.resume(id, null, estate.networkResolver, Intent.NONE);
    }

    private static void attach(Attachments attachments, RecordId id, Secret name, Secret content, Actor by) {
        var bytes = (content.word() + "\n").getBytes(StandardCharsets.UTF_8);
        var sent = new NewAttachment.Sent(name.word() + ".txt", "text/plain", bytes);
        attachments.attach(id, new NewAttachment(sent, "", Audience.OWN, Set.of()), by, Intent.NONE);
    }
}
