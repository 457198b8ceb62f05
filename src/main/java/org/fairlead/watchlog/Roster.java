package org.fairlead.watchlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Who is to have the watch during a time, and where nobody or several are to have it.
 *
 * @param from from when it is looked at
 * @param until until when
 * @param shifts those that touch the time, by when they begin
 */
public record Roster(Instant from, Instant until, List<Shift> shifts) {

    private static final Comparator<Shift> BY_BEGINNING =
            Comparator.comparing(Shift::from).thenComparing(Shift::until).thenComparing(Shift::id);

    /** Puts the shifts in order and leaves out what does not touch the time. */
    public Roster {
        var begins = from;
        var ends = until;
        shifts = shifts.stream()
                .filter(each -> each.from().isBefore(ends) && each.until().isAfter(begins))
                .sorted(BY_BEGINNING)
                .toList();
    }

    /**
     * A stretch of time with so many people on the roster.
     *
     * @param from from when
     * @param until until when
     * @param shifts the shifts it lies in
     */
    public record Stretch(Instant from, Instant until, List<Shift> shifts) {
        /** Copies the list. */
        public Stretch {
            shifts = List.copyOf(shifts);
        }
    }

    /** When nobody is on the roster, in order. */
    public List<Stretch> gaps() {
        return stretches().stream().filter(each -> each.shifts().isEmpty()).toList();
    }

    /** When more than one are, in order. */
    public List<Stretch> overlaps() {
        return stretches().stream().filter(each -> each.shifts().size() > 1).toList();
    }

    /** The time cut wherever a shift begins or ends; neighbours with the same shifts are one. */
    private List<Stretch> stretches() {
        var cuts = new TreeSet<Instant>(List.of(from, until));
        shifts.forEach(each -> {
            cuts.add(each.from());
            cuts.add(each.until());
        });
        var within = List.copyOf(cuts.subSet(from, true, until, true));
        var stretches = new ArrayList<Stretch>();
        for (int i = 1; i < within.size(); i++) {
            var begins = within.get(i - 1);
            var there = shifts.stream().filter(each -> each.holds(begins)).toList();
            var last = stretches.isEmpty() ? null : stretches.getLast();
            if (last != null && last.shifts().equals(there)) {
                stretches.set(stretches.size() - 1, new Stretch(last.from(), within.get(i), there));
            } else {
                stretches.add(new Stretch(begins, within.get(i), there));
            }
        }
        return stretches;
    }

    /** Who is to have it at an instant; several when shifts overlap. */
    public List<Shift> at(Instant instant) {
        return shifts.stream().filter(each -> each.holds(instant)).toList();
    }
}
