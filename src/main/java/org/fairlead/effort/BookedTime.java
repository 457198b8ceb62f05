package org.fairlead.effort;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.fairlead.effort.EffortFacts.Booked;
import org.fairlead.effort.EffortFacts.Corrected;
import org.fairlead.effort.EffortFacts.Restored;
import org.fairlead.effort.EffortFacts.Withdrawn;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.Entry;
import org.fairlead.record.History;

/**
 * The time booked on one record, computed from its timeline.
 *
 * @param bookings in the order in which they were booked, those withdrawn among them
 */
public record BookedTime(List<Booking> bookings) {

    /** Copies the list. */
    public BookedTime {
        bookings = List.copyOf(bookings);
    }

    /** That of a history. */
    public static BookedTime of(History history) {
        return history.memo(BookedTime.class, BookedTime::computed);
    }

    private static BookedTime computed(History history) {
        var found = new TreeMap<Integer, Booking>();
        for (var entry : history.entries()) {
            switch (entry.fact()) {
                case Booked booked -> found.put(entry.seq(), new Booking(entry, 1, content(booked, entry), false));
                case Corrected corrected ->
                    found.computeIfPresent(corrected.booking(), (any, was) -> was.saying(content(corrected, entry)));
                case Withdrawn withdrawn ->
                    found.computeIfPresent(withdrawn.booking(), (any, was) -> was.counting(false));
                case Restored restored -> found.computeIfPresent(restored.booking(), (any, was) -> was.counting(true));
                default -> {}
            }
        }
        return new BookedTime(List.copyOf(found.values()));
    }

    private static Booking.Content content(Booked fact, Entry entry) {
        return new Booking.Content(fact.minutes(), fact.doneAt(), fact.effortClass(), fact.rate(), note(entry));
    }

    private static Booking.Content content(Corrected fact, Entry entry) {
        return new Booking.Content(fact.minutes(), fact.doneAt(), fact.effortClass(), fact.rate(), note(entry));
    }

    private static String note(Entry entry) {
        return Objects.requireNonNullElse(entry.text(), "");
    }

    /** Those that the actor may know of, withdrawn ones among them. */
    public List<Booking> seenBy(Actor actor) {
        return bookings.stream().filter(each -> each.isFor(actor)).toList();
    }

    /** One of those. */
    public Optional<Booking> seenBy(Actor actor, int place) {
        return seenBy(actor).stream().filter(each -> each.place() == place).findFirst();
    }
}
