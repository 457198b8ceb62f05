package org.fairlead.incident;

import java.util.Map;
import java.util.UUID;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.Entry;
import org.fairlead.record.Fact;
import org.fairlead.record.FactKinds;
import org.fairlead.record.Header;
import org.fairlead.record.Move;
import org.jspecify.annotations.Nullable;

/** What the incident practice puts on timelines, besides what every practice does. */
public final class IncidentFacts {

    /** The names they are stored under. */
    public static final FactKinds KINDS = new FactKinds(Map.of(
            "described", Described.class,
            "prioritised", Prioritised.class,
            "resolved", Resolved.class,
            "closed", Closed.class,
            "reopened", Reopened.class,
            "went-on", WentOn.class,
            "escalated", Escalated.class,
            "escalation-taken", EscalationTaken.class,
            "flagged", Flagged.class,
            "unflagged", Unflagged.class));

    private IncidentFacts() {}

    /** What happened, in the reporter's words: the entry's text. */
    public record Described() implements Fact {}

    /**
     * How bad and how urgent it is (INC-2).
     *
     * @param impact from the matrix
     * @param urgency from the matrix
     * @param computed the matrix's priority
     * @param priority the priority that holds
     * @param reason why it differs from the matrix's; null when it does not
     */
    public record Prioritised(
            String impact,
            String urgency,
            int computed,
            int priority,
            @Nullable String reason) implements Fact {
        @Override
        public Header touch(Header header, Entry entry) {
            return header.withPriority(priority);
        }
    }

    /**
     * Service is restored. What was done is the entry's text.
     *
     * @param code what fixed it
     * @param category what it turned out to be; null when the first category was right
     * @param resolver the party that resolved it
     * @param move the move that goes with it
     */
    public record Resolved(UUID code, @Nullable UUID category, PartyId resolver, Move move) implements Fact {
        @Override
        public Header touch(Header header, Entry entry) {
            return header.after(move, entry.at());
        }
    }

    /**
     * It ended.
     *
     * @param how {@code CONFIRMED} by the user, {@code BY_HAND}, {@code NO_OBJECTION} in time, {@code CANCELLED}, {@code WITH_PARENT}
     * @param move the move that goes with it
     */
    public record Closed(String how, Move move) implements Fact {
        @Override
        public Header touch(Header header, Entry entry) {
            return header.after(move, entry.at());
        }
    }

    /**
     * It was not over. Why is the entry's text.
     *
     * @param against the party that had resolved it, which the reopening counts against (INC-8); null when nobody had
     * @param move the move that goes with it
     */
    public record Reopened(@Nullable PartyId against, Move move) implements Fact {
        @Override
        public Header touch(Header header, Entry entry) {
            return header.after(move, entry.at());
        }
    }

    /**
     * What became of the incident that this one was merged into: told here, because those it is for may not read that one. Of a
     * resolution the entry's text is what was done; nothing else of the other is said.
     *
     * @param became what became of it
     */
    public record WentOn(Became became) implements Fact {}

    /** What becomes of an incident that goes on for others. */
    public enum Became {
        /** Service is restored. */
        RESOLVED,
        /** It was not over. */
        REOPENED,
        /** It ended. */
        CLOSED,
        /** It was withdrawn, unresolved. */
        WITHDRAWN
    }

    /**
     * Somebody was asked to step in (INC-11). Why is the entry's text, when somebody judged so.
     *
     * @param level who is asked
     * @param party the organisation that held it, whose people may know besides those who oversee the estate
     * @param clock the clock that ran out; null when somebody judged so
     */
    public record Escalated(
            EscalationLevel level, PartyId party, @Nullable String clock) implements Fact {}

    /**
     * One of those who were asked takes it on. What happens now is the entry's text.
     *
     * @param escalation the place of the entry that raised it
     */
    public record EscalationTaken(int escalation) implements Fact {}

    /**
     * It matters more than its priority says (INC-13). Why is the entry's text, when somebody judged so.
     *
     * @param flag how it matters
     * @param person the person of importance it is for, as the register knew them then; null when somebody judged so
     */
    public record Flagged(IncidentFlag flag, @Nullable PersonId person) implements Fact {}

    /**
     * It no longer does.
     *
     * @param flag how it mattered
     */
    public record Unflagged(IncidentFlag flag) implements Fact {}
}
