package org.fairlead.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.calendar.ServiceHours;

/**
 * Which hours govern each instant, from when time counts, and from when the target may be broken, after all changes of
 * rule so far have had their say (F19).
 *
 * @param hours the hours in force from each instant on, in order
 * @param countsFrom the last restart, or the beginning of time
 * @param notBefore the earliest instant at which the present target can be due: a promise is not broken before it was made
 */
record Governing(List<HoursFrom> hours, Instant countsFrom, Instant notBefore) {

    record HoursFrom(Instant from, ServiceHours hours) {}

    static Governing after(List<ClockRule> rules) {
        var hours = new ArrayList<HoursFrom>();
        hours.add(new HoursFrom(Instant.MIN, rules.getFirst().hours()));
        var countsFrom = Instant.MIN;
        var notBefore = Instant.MIN;
        for (var rule : rules.subList(1, rules.size())) {
            switch (rule.policy()) {
                case PROSPECTIVE -> {
                    hours.add(new HoursFrom(rule.from(), rule.hours()));
                    notBefore = rule.from();
                }
                case RETROACTIVE -> {
                    var restart = countsFrom;
                    hours.removeIf(earlier -> !earlier.from().isBefore(restart));
                    hours.add(new HoursFrom(countsFrom, rule.hours()));
                    notBefore = countsFrom;
                }
                case RESTART -> {
                    hours.add(new HoursFrom(rule.from(), rule.hours()));
                    countsFrom = rule.from();
                    notBefore = rule.from();
                }
            }
        }
        return new Governing(List.copyOf(hours), countsFrom, notBefore);
    }

    ServiceHours at(Instant instant) {
        var found = hours.getFirst().hours();
        for (var candidate : hours) {
            if (!candidate.from().isAfter(instant)) {
                found = candidate.hours();
            }
        }
        return found;
    }
}
