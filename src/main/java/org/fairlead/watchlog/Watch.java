package org.fairlead.watchlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fairlead.platform.actor.PersonId;

/**
 * How the watch at a desk stands.
 *
 * @param desk the desk
 * @param version the newest entry of its log; 0 when there is none
 * @param spell who has the watch; empty for nobody
 * @param offer the hand-over that waits for its answer
 * @param points what is open, oldest first
 * @param last when the newest entry was written down; the beginning of time when there is none
 */
public record Watch(
        Desk desk, int version, Optional<Spell> spell, Optional<Offer> offer, List<Point> points, Instant last) {

    /** Copies the list. */
    public Watch {
        points = List.copyOf(points);
    }

    /** Whether the person has it. */
    public boolean isHeldBy(PersonId person) {
        return spell.filter(each -> each.person().equals(person)).isPresent();
    }

    /**
     * A time during which somebody has the watch.
     *
     * @param person who
     * @param since from when
     * @param entry the entry by which they took it
     */
    public record Spell(PersonId person, Instant since, int entry) {}

    /**
     * A hand-over that was offered.
     *
     * @param place what it is known by
     * @param from who offered it
     * @param relief whom it is offered to
     * @param at when
     */
    public record Offer(int place, PersonId from, PersonId relief, Instant at) {}

    /**
     * Something left to be seen to.
     *
     * @param entry the entry that opened it, whose place it is known by
     * @param carried how often the watch was handed over with it
     */
    public record Point(WatchEntry entry, int carried) {}
}
