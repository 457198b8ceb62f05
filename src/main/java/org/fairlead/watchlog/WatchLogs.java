package org.fairlead.watchlog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Viewer;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.once.Once;
import org.jspecify.annotations.Nullable;

/**
 * Watch logs. A log is read by the staff of its organisation and by nobody else; it is written by who has the watch.
 *
 * <pre>{@code
 * logs.act(viewer, desk, new WatchAct.Take(""), once);
 * logs.act(viewer, desk, new WatchAct.OpenPoint("Ring the harbour master about INC-7K39-QF2X"), once);
 * var offer = logs.act(viewer, desk, new WatchAct.HandOver("Quiet night", relief, "open and priority = P1"), once);
 * }</pre>
 */
public interface WatchLogs {

    /** The desks whose logs the actor may read: the organisations acted for and their teams, by name. */
    List<Desk> desks(Actor actor);

    /**
     * One of those.
     *
     * @throws org.fairlead.platform.refusal.RefusedException not found
     */
    Desk desk(Actor actor, UUID id);

    /** Who has the watch at each desk that the actor may read of; desks where nobody has it are left out. */
    Map<UUID, Watch.Spell> spells(Actor actor);

    /** How the watch stands. */
    Watch now(Actor actor, UUID desk);

    /** Who had the watch at an instant; empty for nobody. */
    Optional<Watch.Spell> at(Actor actor, UUID desk, Instant instant);

    /** Whether the actor may have the watch: works for the organisation, and in the team where the desk is one. */
    boolean mayStand(Actor actor, Desk desk);

    /** Whether the actor may take the watch from whoever has it: the roster names them now, or they lead. */
    boolean mayTakeOver(Actor actor, Desk desk);

    /** Who may have the watch, by name. */
    List<PersonId> crew(Actor actor, Desk desk);

    /** Entries, newest first. */
    List<WatchEntry> entries(Actor actor, UUID desk, Wanted wanted, int most);

    /** Entries after a place, oldest first. */
    List<WatchEntry> entriesAfter(Actor actor, UUID desk, Wanted wanted, int place, int most);

    /** One entry. */
    Optional<WatchEntry> entry(Actor actor, UUID desk, int place);

    /** The statement that would be offered now, as the viewer sees it. */
    Statement prepare(Viewer viewer, UUID desk, WatchAct.HandOver wanted);

    /** The filter of the statement that was offered last; a usual one when there was none. */
    String usualFilter(Actor actor, UUID desk);

    /**
     * A hand-over that was offered.
     *
     * @throws org.fairlead.platform.refusal.RefusedException not found
     */
    HandOverRead handOver(Actor actor, UUID desk, int place);

    /** Does something with the watch; the entry it added. */
    WatchEntry act(Viewer viewer, UUID desk, WatchAct act, Once once);

    /**
     * Which entries.
     *
     * @param before only entries before this place; {@link Integer#MAX_VALUE} for the newest
     * @param words only entries in which these letters stand; empty for all
     * @param number only entries that name this record; empty for all
     * @param day only entries of things that happened on this day, in the viewer's zone or before; null for all
     */
    record Wanted(
            int before,
            String words,
            String number,
            @Nullable Until day) {

        /** All of them, newest first. */
        public static final Wanted ALL = new Wanted(Integer.MAX_VALUE, "", "", null);

        /** The same before a place. */
        public Wanted before(int place) {
            return new Wanted(place, words, number, day);
        }
    }

    /**
     * Up to the end of a day.
     *
     * @param date the day
     * @param end its end
     */
    record Until(LocalDate date, Instant end) {}

    /**
     * A hand-over as one reader sees it.
     *
     * @param entry the entry that offered it
     * @param statement the statement, as far as the reader may read it
     * @param marking the highest marking of what it shows
     * @param answer what became of it: accepted, refused, taken back, or the watch taken without it; null while it waits
     * @param agrees whether the signature is over this text; true while there is none
     */
    record HandOverRead(
            WatchEntry entry,
            Statement statement,
            String marking,
            @Nullable WatchEntry answer,
            boolean agrees) {

        /** What was offered. */
        public WatchFact.Offered offered() {
            return (WatchFact.Offered) entry.fact();
        }
    }
}
