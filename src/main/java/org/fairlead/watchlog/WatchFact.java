package org.fairlead.watchlog;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fairlead.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/** What an entry of a watch log says. Stored as JSON: its components only ever gain others that may be null. */
public sealed interface WatchFact {

    /** The entry it settles, answers or corrects; null for none. */
    default @Nullable Integer about() {
        return null;
    }

    /** Its kind in one word for programs, such as {@code point-settled}. */
    default String code() {
        return getClass().getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /**
     * Something was written down.
     *
     * @param corrects the entry it corrects; null for none
     */
    record Noted(@Nullable Integer corrects) implements WatchFact {
        @Override
        public @Nullable Integer about() {
            return corrects;
        }
    }

    /** Something is left to be seen to, by whoever has the watch, until it is settled. The point is known by the place of this entry. */
    record PointOpened() implements WatchFact {}

    /**
     * A point needs nobody any more. What became of it is the entry's text.
     *
     * @param point the point
     */
    record PointSettled(int point) implements WatchFact {
        @Override
        public Integer about() {
            return point;
        }
    }

    /**
     * Somebody took the watch without a hand-over.
     *
     * @param from who had it until then; null for nobody. With somebody, the entry's text says why.
     */
    record Taken(@Nullable PersonId from) implements WatchFact {}

    /** The watch ended without a relief: nobody has it from now on. */
    record LaidDown() implements WatchFact {}

    /**
     * The watch was offered to a relief. What the relief must know besides is the entry's text.
     *
     * @param relief whom it was offered to
     * @param filter which records the statement lists; empty for none
     * @param frame the statement, without the words about records
     */
    record Offered(PersonId relief, String filter, Frame frame) implements WatchFact {}

    /**
     * A statement as it was offered, without the words about the records it lists: those stand where only they see them who see the
     * record.
     *
     * @param before what stands above the records
     * @param numbers the numbers of the records, in order
     * @param after what stands below them
     */
    record Frame(String before, List<String> numbers, String after) {
        /** Copies the list. */
        public Frame {
            numbers = List.copyOf(numbers);
        }
    }

    /**
     * The offer was taken back.
     *
     * @param offer the offer
     */
    record Withdrawn(int offer) implements WatchFact {
        @Override
        public Integer about() {
            return offer;
        }
    }

    /**
     * The relief signed and has the watch from now on.
     *
     * @param offer the offer
     * @param digest SHA-256, in hex, over the UTF-8 text of the statement as the relief saw it
     * @param withheld the places, from 1, of the records whose words the relief did not see
     */
    record Accepted(int offer, String digest, Set<Integer> withheld) implements WatchFact {
        /** Copies the set. */
        public Accepted {
            withheld = Set.copyOf(withheld);
        }

        @Override
        public Integer about() {
            return offer;
        }
    }

    /**
     * The relief did not take the watch. Why is the entry's text.
     *
     * @param offer the offer
     */
    record Refused(int offer) implements WatchFact {
        @Override
        public Integer about() {
            return offer;
        }
    }
}
