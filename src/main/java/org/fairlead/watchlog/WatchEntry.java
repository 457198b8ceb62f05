package org.fairlead.watchlog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairlead.platform.actor.PersonId;

/**
 * An entry of a watch log.
 *
 * @param desk whose log
 * @param place which entry, from 1
 * @param fact what it says
 * @param text what was written; may be empty
 * @param stamp when and by whom
 * @param numbers the records named in it
 */
public record WatchEntry(UUID desk, int place, WatchFact fact, String text, Stamp stamp, List<String> numbers) {

    /** Copies the list. */
    public WatchEntry {
        numbers = List.copyOf(numbers);
    }

    /**
     * When and by whom.
     *
     * @param at when it happened
     * @param recordedAt when it was written down, never before the entry before it
     * @param person who wrote it
     */
    public record Stamp(Instant at, Instant recordedAt, PersonId person) {}
}
