package org.fairlead.schedule;

import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.fairlead.calendar.ServiceHours;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a schedule: a pure function of it and of the service hours. The rule is read on the wall clock, so that nine o'clock
 * stays nine o'clock through daylight saving; a time that does not exist on a day is as much later as the clocks leap, one that
 * exists twice is the first.
 *
 * @param schedule the schedule
 * @param hours the hours its dates move into; null where they stay
 */
public record Dates(Schedule schedule, @Nullable ServiceHours hours) {

    private static final Set<Freq> FREQUENCIES = Set.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);
    private static final int LONGEST_RULE = 300;

    /** More would be a machine's work, which has other ways to log. */
    private static final int MOST_A_DAY = 24;

    /** How far a date moves at most to find a day on which the service opens. */
    private static final int MOST_DAYS = 60;

    /** How much further than its end a walk looks for a date that could still move into it. */
    private static final int MOST_LOOKED_AT = 5_000;

    /** What is wrong with a rule; empty when it can be used. */
    public static Optional<String> problem(Schedule schedule) {
        if (schedule.rule() == null) {
            return Optional.empty();
        }
        if (schedule.rule().length() > LONGEST_RULE) {
            return Optional.of(say("schedule.dates.shorten-the-rule-to-characters"));
        }
        try {
            var rule = new RecurrenceRule(schedule.rule(), RecurrenceRule.RfcMode.RFC5545_STRICT);
            if (!FREQUENCIES.contains(rule.getFreq())) {
                return Optional.of(say("schedule.dates.a-schedule-repeats-daily-weekly"));
            }
            return problem(new Walk(rule.iterator(floating(schedule.start()))));
        } catch (InvalidRecurrenceRuleException wrong) {
            return Optional.of(say("schedule.dates.this-is-no-rule-of"));
        } catch (IllegalArgumentException wrong) {
            return Optional.of(say("schedule.dates.write-until-as-a-local"));
        }
    }

    private static Optional<String> problem(Walk walk) {
        var first = walk.next();
        if (first.isEmpty()) {
            return Optional.of(say("schedule.dates.this-rule-has-no-date"));
        }
        var last = first;
        for (int more = 0; more < MOST_A_DAY; more++) {
            last = walk.next();
            if (!last.map(LocalDateTime::toLocalDate).equals(first.map(LocalDateTime::toLocalDate))) {
                return Optional.empty();
            }
        }
        return Optional.of(say("schedule.dates.a-schedule-has-at-most", "most", MOST_A_DAY));
    }

    /**
     * Goes through the dates of a rule. The library looks for the date after the next one already and gives up where that lies thousands of
     * steps away: then there are no more.
     *
     * @param dates the library's walk
     */
    private record Walk(RecurrenceRuleIterator dates) {
        Optional<LocalDateTime> next() {
            try {
                return dates.hasNext() ? Optional.of(local(dates.nextDateTime())) : Optional.empty();
            } catch (IllegalArgumentException tooFar) {
                return Optional.empty();
            }
        }
    }

    /** The dates after the one instant and up to the other, in order, no more than so many. */
    public List<Instant> between(Instant after, Instant upTo, int most) {
        var found = new ArrayList<Instant>();
        var walk = walk(after);
        int looked = 0;
        while (found.size() < most && looked++ < MOST_LOOKED_AT) {
            var next = walk.next();
            if (next.isEmpty() || at(next.get()).isAfter(upTo)) {
                break;
            }
            var local = next.get();
            var moved = at(moved(local));
            boolean twice = !found.isEmpty() && !moved.isAfter(found.getLast());
            if (moved.isAfter(after) && !moved.isAfter(upTo) && !twice) {
                found.add(moved);
            }
        }
        return found;
    }

    /** The next dates after an instant. */
    public List<Instant> next(Instant after, int many) {
        return between(after, Instant.MAX.minusSeconds(1), many);
    }

    /** Begins early enough for dates that move into the time looked at. */
    private Walk walk(Instant after) {
        var rule = schedule.rule() == null ? "FREQ=DAILY;COUNT=1" : schedule.rule();
        try {
            var walk = new RecurrenceRule(rule, RecurrenceRule.RfcMode.RFC5545_STRICT)
                    .iterator(floating(schedule.start()));
            var early = after.atZone(schedule.zone()).toLocalDateTime().minusDays(MOST_DAYS + 1L);
            if (early.isAfter(schedule.start())) {
                forward(walk, early);
            }
            return new Walk(walk);
        } catch (InvalidRecurrenceRuleException damaged) {
            throw new IllegalStateException("a kept rule cannot be read: " + rule, damaged);
        }
    }

    private static void forward(RecurrenceRuleIterator walk, LocalDateTime early) {
        try {
            walk.fastForward(floating(early));
        } catch (IllegalArgumentException tooFar) {
            // The walk finds out by itself that there is no more.
            return;
        }
    }

    private LocalDateTime moved(LocalDateTime local) {
        if (hours == null) {
            return local;
        }
        var day = local.toLocalDate();
        for (int moved = 0; moved < MOST_DAYS; moved++) {
            if (opens(day)) {
                return day.atTime(local.toLocalTime());
            }
            day = day.plusDays(1);
        }
        return local;
    }

    private boolean opens(LocalDate day) {
        var from = day.atStartOfDay(schedule.zone()).toInstant();
        var to = day.plusDays(1).atStartOfDay(schedule.zone()).toInstant();
        return hours != null && !hours.windows(from, to).isEmpty();
    }

    private Instant at(LocalDateTime local) {
        return local.atZone(schedule.zone()).toInstant();
    }

    private static DateTime floating(LocalDateTime local) {
        return new DateTime(
                local.getYear(),
                local.getMonthValue() - 1,
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond());
    }

    private static LocalDateTime local(DateTime date) {
        return LocalDateTime.of(
                date.getYear(),
                date.getMonth() + 1,
                date.getDayOfMonth(),
                date.getHours(),
                date.getMinutes(),
                date.getSeconds());
    }
}
