package org.fairlead.clock.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.fairlead.calendar.WeeklyText;
import org.fairlead.clock.ClockState;
import org.fairlead.clock.DueTimeAnswer;
import org.fairlead.clock.NamedCalendars;
import org.fairlead.clock.Span;
import org.fairlead.clock.SpanKind;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the calculator. Minutes are whole minutes, what is left of the last one not counted; times are in UTC, and beside
 * them in the calendar's zone.
 *
 * @param due when running time reaches the target if nothing happens but the pauses given; null when a pause without end comes first
 * @param dueLocal the same in the calendar's zone
 * @param runningMinutes working time counted from opening to the instant read
 * @param runningSeconds the same in seconds
 * @param breached whether the target was broken before the instant read: a target met exactly when it is due is met
 * @param breachedAt since when; null when it is not
 * @param remainingMinutes target less running time; negative when over, rounded towards zero
 * @param remainingSeconds the same in seconds
 * @param pausedMinutes working time that pauses took away
 * @param pausedSeconds the same in seconds
 * @param state what the clock does at the instant read: RUNNING, PAUSED, OUTSIDE_HOURS or, before it was opened, STOPPED
 * @param dueIfResumedNow for a clock that is paused: when it would be due if the pause ended at the instant read
 * @param targetMinutes the target
 * @param asOf the instant read
 * @param calendar the hours it was worked out by
 * @param intervals every stretch from opening to the instant read, in order and without holes
 * @param intervalsUntilDue every stretch from opening to the due instant; empty when there is none
 * @param intervalsLeftOut how many more stretches there are; each list holds 2,000 at most
 * @param ignored pointers to members of the question that mean nothing here
 */
record Calculation(
        @Nullable Instant due,
        @Nullable OffsetDateTime dueLocal,
        long runningMinutes,
        long runningSeconds,
        boolean breached,
        @Nullable Instant breachedAt,
        long remainingMinutes,
        long remainingSeconds,
        long pausedMinutes,
        long pausedSeconds,
        ClockState state,
        @Nullable Instant dueIfResumedNow,
        long targetMinutes,
        Instant asOf,
        UsedHours calendar,
        List<ClockInterval> intervals,
        List<ClockInterval> intervalsUntilDue,
        int intervalsLeftOut,
        List<String> ignored) {

    private static final int MOST_INTERVALS = 2_000;

    /**
     * The hours used.
     *
     * @param id of the calendar in the register; null when they were spelt out
     * @param name its name; null when they were spelt out
     * @param version the version in force at the opening; null when they were spelt out
     * @param zone the zone of the windows
     * @param windows the weekly windows
     * @param holidays how many dates it is closed on
     */
    record UsedHours(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable Integer version,
            String zone,
            String windows,
            int holidays) {

        static UsedHours of(DueTimeAnswer.Calculated answer, NamedCalendars.Found.@Nullable One named) {
            var hours = answer.hours();
            return new UsedHours(
                    named == null ? null : named.item().id(),
                    named == null ? null : named.item().body().name(),
                    named == null ? null : named.item().version(),
                    hours.zone().getId(),
                    WeeklyText.print(hours.weeklyWindows()),
                    hours.holidays().size());
        }
    }

    /**
     * One stretch, half-open.
     *
     * @param from its first instant
     * @param to the first instant after it
     * @param kind RUNNING counts; PAUSED, OUTSIDE_HOURS and NOT_HELD do not
     * @param label why, in words
     * @param workingSeconds what it added to the running time
     * @param pausedSeconds the working time that a pause took away in it
     */
    record ClockInterval(
            Instant from, Instant to, SpanKind kind, String label, long workingSeconds, long pausedSeconds) {

        static ClockInterval of(Span span) {
            boolean paused = span.kind() == SpanKind.PAUSED;
            long seconds = span.working().toSeconds();
            return new ClockInterval(
                    span.from(), span.to(), span.kind(), words(span), paused ? 0 : seconds, paused ? seconds : 0);
        }

        private static String words(Span span) {
            return switch (span.kind()) {
                case RUNNING -> "Counts";
                case PAUSED -> span.label();
                case OUTSIDE_HOURS -> "Outside service hours";
                case NOT_HELD -> "Not held";
                case SET_ASIDE -> "Set aside by a restart";
            };
        }
    }

    static Calculation of(
            Question question, DueTimeAnswer.Calculated answer, NamedCalendars.Found.@Nullable One named) {
        var reading = answer.reading();
        var due = reading.due().orElse(null);
        var remaining = reading.remaining().orElse(Duration.ZERO);
        return new Calculation(
                due,
                due == null ? null : local(due, answer.hours().zone()),
                answer.runningMinutes(),
                answer.runningSeconds(),
                reading.breached(),
                reading.breachedAt().orElse(null),
                remaining.toSeconds() / 60,
                remaining.toSeconds(),
                reading.paused().toMinutes(),
                reading.paused().toSeconds(),
                reading.state(),
                reading.dueIfResumedNow().orElse(null),
                reading.target().orElse(Duration.ZERO).toMinutes(),
                reading.asOf(),
                UsedHours.of(answer, named),
                intervals(answer.spans()),
                intervals(answer.untilDue()),
                leftOut(answer.spans()) + leftOut(answer.untilDue()),
                question.ignored());
    }

    private static OffsetDateTime local(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }

    private static List<ClockInterval> intervals(List<Span> spans) {
        return spans.stream().limit(MOST_INTERVALS).map(ClockInterval::of).toList();
    }

    private static int leftOut(List<Span> spans) {
        return Math.max(0, spans.size() - MOST_INTERVALS);
    }
}
