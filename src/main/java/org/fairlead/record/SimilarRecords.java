package org.fairlead.record;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Records of one kind that say much the same as a title, among what the actor may read (a provider's: among those it holds): those
 * still open, and those that were solved. Of each phase only the newest ten thousand are looked at, and of those about the service
 * the newest five hundred are compared, so that the answer is as quick however many there are.
 *
 * <pre>{@code
 * var found = similar.to(new Likeness("incident", "resolved", "E-mail is late", service, Set.of(), openSince, doneSince), actor);
 * }</pre>
 */
public interface SimilarRecords {

    /** Those found, most words in common first and newest first among equals. */
    Found to(Likeness wanted, Actor actor);

    /**
     * What is looked for.
     *
     * @param kind the kind of record
     * @param solution the name of the fact whose text says what was done
     * @param title words; what they are inflected from counts, and words such as "the" do not
     * @param service records about another service are left out; null for any
     * @param without records that are left out
     * @param openSince the earliest opening of those still open
     * @param doneSince the earliest end of work of those solved
     */
    record Likeness(
            String kind,
            String solution,
            String title,
            @Nullable UUID service,
            Set<RecordId> without,
            Instant openSince,
            Instant doneSince) {

        /** Copies the set. */
        public Likeness {
            without = Set.copyOf(without);
        }
    }

    /**
     * What was found.
     *
     * @param open at most five
     * @param solved at most three
     */
    record Found(List<Row> open, List<Solved> solved) {

        /** Nothing. */
        public static final Found NOTHING = new Found(List.of(), List.of());

        /** Copies the lists. */
        public Found {
            open = List.copyOf(open);
            solved = List.copyOf(solved);
        }

        /** Whether there is neither. */
        public boolean isEmpty() {
            return open.isEmpty() && solved.isEmpty();
        }
    }

    /**
     * A record that was solved.
     *
     * @param row the record
     * @param how what was done, as far as the actor may read it; null when nothing may be read
     */
    record Solved(Row row, @Nullable String how) {}
}
