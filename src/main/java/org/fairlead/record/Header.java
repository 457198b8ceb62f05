package org.fairlead.record;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.id.HumanNumber;
import org.jspecify.annotations.Nullable;

/**
 * What every record of work shares, as its timeline leaves it.
 *
 * @param identity what it is called
 * @param subject what it is about
 * @param progress how far it is
 * @param holder who has it
 * @param priority 1 (highest) to 9
 * @param marking its marking
 * @param openedAt when it began
 * @param involved the parties that have held it, were offered it or were brought in
 * @param latest its newest entry
 */
public record Header(
        Identity identity,
        Subject subject,
        Progress progress,
        Holder holder,
        int priority,
        String marking,
        Instant openedAt,
        Set<PartyId> involved,
        Latest latest) {

    /** Copies the set. */
    public Header {
        involved = Set.copyOf(involved);
    }

    /**
     * What a record is called.
     *
     * @param id its key
     * @param kind its kind, such as {@code incident}
     * @param number what people quote
     * @param source where it came from: {@code desk}, {@code portal}, {@code api}, {@code import/} and the
     *     name of a log, {@code demo}
     */
    public record Identity(RecordId id, String kind, HumanNumber number, String source) {}

    /**
     * What a record is about.
     *
     * @param title in a line
     * @param service the service at fault; null when not known yet
     * @param category null when not sorted yet
     * @param site null when not tied to one
     * @param reporter who reported it; null when nobody did
     * @param affected whom it is for, when not the reporter
     * @param parent the record it is a child of; null for none
     */
    public record Subject(
            String title,
            @Nullable UUID service,
            @Nullable UUID category,
            @Nullable UUID site,
            @Nullable PersonId reporter,
            @Nullable PersonId affected,
            @Nullable RecordId parent) {

        /** The same under another parent, or under none. */
        public Subject under(@Nullable RecordId other) {
            return new Subject(title, service, category, site, reporter, affected, other);
        }
    }

    /**
     * How far a record is.
     *
     * @param state the practice's own state, such as {@code IN_PROGRESS}
     * @param phase the same in terms every practice shares
     * @param doneAt when the work was last done; null while it is not
     * @param endedAt when it ended; null while it has not
     * @param reopenings how often it was opened again
     */
    public record Progress(
            String state,
            Phase phase,
            @Nullable Instant doneAt,
            @Nullable Instant endedAt,
            int reopenings) {}

    /**
     * Who has a record.
     *
     * @param party the owner
     * @param team its team; null when the party has not said
     * @param assignee the person at work; null for nobody in particular
     * @param offeredTo the party it is offered to; null when there is no open offer
     */
    public record Holder(
            PartyId party,
            @Nullable UUID team,
            @Nullable PersonId assignee,
            @Nullable PartyId offeredTo) {}

    /**
     * A record's newest entry.
     *
     * @param version its place in the timeline
     * @param at when it was recorded
     */
    public record Latest(int version, Instant at) {

        /** After one more entry. */
        public Latest then(Entry entry) {
            return new Latest(
                    entry.seq(), entry.fact().touches() ? entry.stamp().recordedAt() : at);
        }
    }

    /** The same about something else. */
    public Header with(Subject other) {
        return new Header(identity, other, progress, holder, priority, marking, openedAt, involved, latest);
    }

    /** The same, further on. */
    public Header with(Progress other) {
        return new Header(identity, subject, other, holder, priority, marking, openedAt, involved, latest);
    }

    /** The same in other hands; the party is involved from then on. */
    public Header with(Holder other) {
        return new Header(identity, subject, progress, other, priority, marking, openedAt, involved, latest)
                .involving(other.party());
    }

    /** The same at another priority. */
    public Header withPriority(int other) {
        return new Header(identity, subject, progress, holder, other, marking, openedAt, involved, latest);
    }

    /** The same after another entry. */
    public Header with(Latest other) {
        return new Header(identity, subject, progress, holder, priority, marking, openedAt, involved, other);
    }

    /** The same with one more party involved. */
    public Header involving(PartyId party) {
        if (involved.contains(party)) {
            return this;
        }
        var more = new HashSet<>(involved);
        more.add(party);
        return new Header(identity, subject, progress, holder, priority, marking, openedAt, more, latest);
    }

    /** The same after a move of its lifecycle; null for no move. */
    public Header after(@Nullable Move move, Instant at) {
        if (move == null) {
            return this;
        }
        boolean reopened =
                move.phase() == Phase.OPEN && (progress.phase() == Phase.DONE || progress.phase() == Phase.ENDED);
        var done = move.phase() == Phase.DONE ? at : move.phase() == Phase.ENDED ? progress.doneAt() : null;
        return with(new Progress(
                move.to(),
                move.phase(),
                done,
                move.phase() == Phase.ENDED ? at : null,
                progress.reopenings() + (reopened ? 1 : 0)));
    }
}
