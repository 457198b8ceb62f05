package org.fairlead.platform.register;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The items of a kind by name, from an index of names and of the words in them: a page of many is read from its place on, and none is
 * counted further than it is shown.
 *
 * <pre>{@code
 * names.page(People.PERSON, new Wish(State.IN_FORCE, "ann fis"), Place.first(50), item -> true);
 * }</pre>
 */
public interface RegisterNames {

    /** How an item stands now. */
    enum State {
        /** In force and not retired. */
        IN_FORCE,
        /** Its newest version comes into force later. */
        PLANNED,
        /** Its newest version retired it. */
        RETIRED
    }

    /**
     * Which items.
     *
     * @param state how they stand
     * @param words what words of their names begin with, whatever the case and accents; empty for any
     */
    record Wish(State state, String words) {}

    /**
     * Where to read.
     *
     * @param from the item next to which to begin; null, or one that is not there any more, for the start
     * @param backwards towards the start
     * @param limit how many at most
     */
    record Place(@Nullable UUID from, boolean backwards, int limit) {

        /** From the start. */
        public static Place first(int limit) {
            return new Place(null, false, limit);
        }
    }

    /** The items at the place that fit and are among the readable, by name; of retired and planned ones the newest version. */
    <T> List<Item<T>> page(RegisterKind<T> kind, Wish wish, Place place, Predicate<Item<?>> readable);

    /** How many fit and are among the readable, counted no further than the given number. */
    <T> int count(RegisterKind<T> kind, Wish wish, Predicate<Item<?>> readable, int most);
}
