package org.fairlead.clock;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.fairlead.calendar.NoServiceHoursException;
import org.fairlead.calendar.ServiceHours;

/** Answers "when is it due?" with the code that runs the clocks, and checks the question first. */
public final class DueTimeCalculator {

    private DueTimeCalculator() {}

    /** Answers by the hours spelt out in the question; {@code now} is used when the question has no as-of instant. */
    public static DueTimeAnswer calculate(DueTimeRequest request, Instant now) {
        var reader = new DueTimeReader();
        return answer(reader, reader.hours(request.calendar()), request, now);
    }

    /** Answers by named hours that the caller has looked up. */
    public static DueTimeAnswer calculate(ServiceHours hours, DueTimeRequest request, Instant now) {
        return answer(new DueTimeReader(), Optional.of(hours), request, now);
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
        try {
            return explained(hours.get(), plan, asOf.get());
        } catch (NoServiceHoursException never) {
            reader.refuse("/calendar", String.valueOf(never.getMessage()));
            return new DueTimeAnswer.Refused(reader.problems());
        }
    }

    private static DueTimeAnswer explained(ServiceHours hours, ClockPlan plan, Instant asOf) {
        var reading = plan.read(asOf);
        var untilDue = reading.due().map(plan::explain).orElse(List.of());
        return new DueTimeAnswer.Calculated(hours, reading, plan.explain(asOf), untilDue);
    }
}
