package org.fairlead.clock;

import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.fairlead.calendar.ServiceHours;

/** Answers "when is it due?" with the code that runs the clocks, and checks the question first. */
public final class DueTimeCalculator {

    private DueTimeCalculator() {}

    /** Answers by the hours spelt out in the question; {@code now} is used when the question has no as-of instant. */
    public static DueTimeAnswer calculate(DueTimeRequest request, Instant now) {
        var reader = new DueTimeReader();
        return answer(reader, reader.hours(request.calendar()), request, now);
    }

    /** Answers by named hours that the caller has looked up, closed on further dates or divisions of holidays. */
    public static DueTimeAnswer calculate(
            ServiceHours hours, List<String> closed, DueTimeRequest request, Instant now) {
        var reader = new DueTimeReader();
        var holidays = new TreeSet<>(hours.holidays());
        holidays.addAll(reader.holidays(closed));
        var used = closed.isEmpty() ? hours : hours.withHolidays(holidays);
        return answer(reader, Optional.of(used), request, now);
    }

    /** What is wrong with a question whose named hours were not found, for the reason given. */
    public static DueTimeAnswer without(String reason, DueTimeRequest request, Instant now) {
        var reader = new DueTimeReader();
        reader.refuse("/calendar", reason);
        return answer(reader, Optional.empty(), request, now);
    }

    private static DueTimeAnswer answer(
            DueTimeReader reader, Optional<ServiceHours> hours, DueTimeRequest request, Instant now) {
        var zone = hours.map(ServiceHours::zone).orElse(ZoneOffset.UTC);
        var opened = reader.instant("/opened", request.opened(), zone);
        var target = reader.target(request.targetMinutes());
        var pauses = reader.pauses(request.pauses(), zone);
        var asOfText = request.asOf();
        var asOf = asOfText == null ? Optional.of(now) : reader.instant("/asOf", asOfText, zone);
        reader.requireSpan(opened, asOf);
        if (hours.isEmpty()
                || opened.isEmpty()
                || target.isEmpty()
                || asOf.isEmpty()
                || !reader.problems().isEmpty()) {
            return new DueTimeAnswer.Refused(reader.problems());
        }
        var plan = ClockPlan.running(opened.get(), ClockRule.first(hours.get(), target.get()), pauses);
        var reading = plan.read(asOf.get());
        boolean endless = pauses.stream().anyMatch(pause -> pause.to().isEmpty());
        if (reading.due().isEmpty() && !endless) {
            reader.refuse("/calendar", say("clock.due-time-calculator.never"));
            return new DueTimeAnswer.Refused(reader.problems());
        }
        return explained(hours.get(), plan, reading);
    }

    private static DueTimeAnswer explained(ServiceHours hours, ClockPlan plan, ClockReading reading) {
        var untilDue = reading.due().map(plan::explain).orElse(List.of());
        return new DueTimeAnswer.Calculated(hours, reading, plan.explain(reading.asOf()), untilDue);
    }
}
