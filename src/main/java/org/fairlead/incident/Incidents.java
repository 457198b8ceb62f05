package org.fairlead.incident;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.fairlead.attachment.NewAttachment;
import org.fairlead.handoff.Finding;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * The front door of the incident practice. Pages, API, imports and other modules all come through here.
 *
 * <pre>{@code
 * var logged = incidents.log(new LogIncident("E-mail is slow", ...), desk, Intent.NONE);
 * incidents.offer(logged.after().id(), new HandOffRules.Proposal(network, null, packet), desk, Intent.NONE);
 * }</pre>
 *
 * <p>Every call refuses with a {@link org.fairlead.platform.refusal.RefusedException} and then has changed nothing.
 */
public interface Incidents {

    /** Logs an incident; the desk owns it, or the provider whose own staff logged it. */
    default Outcome log(LogIncident command, Actor actor, Intent intent) {
        return log(command, List.of(), actor, intent);
    }

    /** The same with photos or other files, which everybody on it may read: all of it is there, or nothing is. */
    Outcome log(LogIncident command, List<NewAttachment.Sent> files, Actor actor, Intent intent);

    /**
     * Begins an incident as a copy of another, or with some of what was said on it. Entries are never moved: the new one quotes them by
     * their places, to those who may read them.
     */
    Outcome branch(RecordId from, BranchIncident command, Actor actor, Intent intent);

    /** Takes back that it was copied or split off: it is withdrawn by its own rules, and both timelines say so. */
    Outcome undoBranch(RecordId branched, Actor actor, Intent intent);

    /** Changes fields, impact, urgency or priority. */
    Outcome edit(RecordId id, EditIncident command, Actor actor, Intent intent);

    /** The same, decided by how it stands; asked again when somebody else was quicker. */
    Outcome edit(RecordId id, Function<History, EditIncident> rule, Actor actor, Intent intent);

    /** Writes a note. The user's own note ends pauses that waited for the user. */
    Outcome note(RecordId id, WriteNote command, Actor actor, Intent intent);

    /** Puts a note right by an entry of its own: by its author or the service desk, for whoever read the note or fewer. */
    Outcome correct(RecordId id, CorrectNote command, Actor actor, Intent intent);

    /** Says which team and person of the owner is at work; work starts with it. */
    Outcome assign(RecordId id, @Nullable UUID team, @Nullable PersonId person, Actor actor, Intent intent);

    /** The same, decided by how it stands; asked again when somebody else was quicker. */
    Outcome assign(RecordId id, Function<History, Assignment> rule, Actor actor, Intent intent);

    /** Offers the incident to another party. */
    Outcome offer(RecordId id, HandOffRules.Proposal proposal, Actor actor, Intent intent);

    /** Accepts an offer; the actor's party owns the incident from then on. */
    Outcome accept(RecordId id, int offer, Actor actor, Intent intent);

    /** Rejects an offer. */
    Outcome reject(RecordId id, HandOffRules.Rejection rejection, Actor actor, Intent intent);

    /** Takes an offer back. */
    Outcome withdraw(RecordId id, int offer, Actor actor, Intent intent);

    /** Finds a rejection valid or wrongful. */
    Outcome find(RecordId id, int offer, Finding finding, String words, Actor actor, Intent intent);

    /** Asks the service integrator to decide who must hold it. */
    Outcome askForArbitration(RecordId id, String words, Actor actor, Intent intent);

    /** Decides who must hold it. */
    Outcome decide(RecordId id, HandOffRules.Decision decision, Actor actor, Intent intent);

    /** Escalates it to the team lead of the holder or to the duty officer. */
    Outcome escalate(RecordId id, Escalate command, Actor actor, Intent intent);

    /** One of those an escalation was raised to says what happens now. */
    Outcome takeEscalation(RecordId id, int escalation, String words, Actor actor, Intent intent);

    /** Marks it as touching operations. */
    Outcome flag(RecordId id, String reason, Actor actor, Intent intent);

    /** Takes that mark off. */
    Outcome unflag(RecordId id, Actor actor, Intent intent);

    /** Pauses work. */
    Outcome pause(RecordId id, PauseWork command, Actor actor, Intent intent);

    /** Ends a pause; with no pause named, all of them. */
    Outcome resume(RecordId id, @Nullable Integer pause, Actor actor, Intent intent);

    /** Declares a pause void; clocks are computed as if it had never been. */
    Outcome voidPause(RecordId id, int pause, String reason, Actor actor, Intent intent);

    /** Resolves it, and its open children with it. */
    Outcome resolve(RecordId id, ResolveIncident command, Actor actor, Intent intent);

    /** The user agrees that it is over. */
    Outcome confirm(RecordId id, Actor actor, Intent intent);

    /** Ends it by hand after it was resolved. */
    Outcome close(RecordId id, Actor actor, Intent intent);

    /**
     * Opens it again. One that was merged is parted from the other for it, once that one is over, and is open as if it had never been
     * merged.
     */
    Outcome reopen(RecordId id, String reason, Actor actor, Intent intent);

    /** Withdraws it before it is resolved. */
    Outcome cancel(RecordId id, String reason, Actor actor, Intent intent);

    /** Merges a duplicate into the incident that goes on for both. What becomes of that one is said on the duplicate, too. */
    Outcome merge(RecordId duplicate, RecordId into, Actor actor, Intent intent);

    /** Undoes the merge: the duplicate is as it was. An offer that the merge took back stays taken back. */
    Outcome undoMerge(RecordId duplicate, Actor actor, Intent intent);

    /** Makes it a child of a wider incident. */
    Outcome makeChild(RecordId child, RecordId parent, Actor actor, Intent intent);

    /** Takes it out of its parent again. */
    Outcome leaveParent(RecordId child, Actor actor, Intent intent);
}
