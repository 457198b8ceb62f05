package org.fairlead.incident.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fairlead.clock.ClockPlan;
import org.fairlead.clock.RecordClock;
import org.fairlead.clock.Span;
import org.fairlead.clock.SpanKind;
import org.fairlead.incident.Sight;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.History;
import org.fairlead.record.Holding;
import org.fairlead.record.Pause;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Clocks as answers. All seconds are working time, in whole seconds. */
@Component
final class ClockAnswers {

    private final Titled titled;

    ClockAnswers(Titled titled) {
        this.titled = titled;
    }

    OneClock of(Sight.Standing standing) {
        var clock = standing.clock();
        var reading = standing.reading();
        var source = clock.source();
        return new OneClock(
                clock.id(),
                clock.kind().name(),
                clock.measure().name(),
                titled.partyOrNone(clock.party()),
                source == null ? null : new Source(source.agreement(), source.name(), source.version()),
                reading.target().map(Duration::toSeconds).orElse(null),
                reading.running().toSeconds(),
                reading.paused().toSeconds(),
                reading.target()
                        .map(target -> target.toSeconds() - reading.running().toSeconds())
                        .orElse(null),
                reading.state().name(),
                reading.due().orElse(null),
                reading.dueIfResumedNow().orElse(null),
                reading.breachedAt().orElse(null),
                standing.binding(),
                reading.warnings().stream()
                        .map(warning -> new Warning(warning.percent(), warning.at()))
                        .toList());
    }

    Explanation explanation(Sight sight, Sight.Standing standing, Instant asOf) {
        var intervals = new ArrayList<Interval>();
        var total = Duration.ZERO;
        for (var span : byHolder(sight.history(), standing.clock().plan(), asOf)) {
            total = span.kind() == SpanKind.RUNNING ? total.plus(span.working()) : total;
            intervals.add(new Interval(
                    span.from(),
                    span.to(),
                    span.kind().name(),
                    titled.party(holder(sight.history(), span)),
                    reason(standing.clock(), span),
                    span.working().toSeconds(),
                    total.toSeconds(),
                    span.kind() == SpanKind.PAUSED ? evidence(sight.history(), standing.clock(), span) : null));
        }
        return new Explanation(asOf, of(standing), intervals);
    }

    /** The stretches of a plan, cut wherever the record changed hands, so that each has one holder. */
    private static List<Span> byHolder(History history, ClockPlan plan, Instant asOf) {
        var cut = new ArrayList<Span>();
        for (var span : plan.explain(asOf)) {
            var rest = span;
            for (var holding : history.holdings()) {
                var change = holding.from();
                if (change.isAfter(rest.from()) && change.isBefore(rest.to())) {
                    var before = working(plan, rest, change);
                    cut.add(new Span(rest.from(), change, rest.kind(), rest.label(), before));
                    rest = new Span(
                            change,
                            rest.to(),
                            rest.kind(),
                            rest.label(),
                            rest.working().minus(before));
                }
            }
            cut.add(rest);
        }
        return cut;
    }

    /** The working time of a stretch up to an instant in it: all of it while a clock runs, what is open while it is paused. */
    private static Duration working(ClockPlan plan, Span span, Instant until) {
        return switch (span.kind()) {
            case RUNNING -> Duration.between(span.from(), until);
            case PAUSED ->
                plan.read(until).paused().minus(plan.read(span.from()).paused());
            case OUTSIDE_HOURS, NOT_HELD, SET_ASIDE -> Duration.ZERO;
        };
    }

    private static PartyId holder(History history, Span span) {
        return history.holdings().stream()
                .filter(holding -> !span.from().isBefore(holding.from()))
                .reduce((first, last) -> last)
                .map(Holding::party)
                .orElseGet(() -> history.holdings().getFirst().party());
    }

    /** What the plan says of the stretch, with the party's name for its id. */
    private @Nullable String reason(RecordClock clock, Span span) {
        var party = clock.party();
        var label = party == null
                ? span.label()
                : span.label().replace(party.toString(), titled.party(party).name());
        return label.isEmpty() ? null : label;
    }

    private static List<String> evidence(History history, RecordClock clock, Span span) {
        return history.pauses().stream()
                .filter(pause ->
                        pause.voidedAt() == null && pause.fact().stops().contains(clock.kind()))
                .filter(pause -> pause.from().isBefore(span.to()) && !ended(pause, span.from()))
                .map(pause -> pause.fact().evidence())
                .toList();
    }

    private static boolean ended(Pause pause, Instant by) {
        return pause.to() != null && !pause.to().isAfter(by);
    }

    /** A clock as it stands at one instant. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "IncidentClock",
            description =
                    "A clock as it stands at one instant. Seconds are working time; what has no value is left out")
    record OneClock(
            @Schema(description = "Stable on the incident, such as customer-resolution")
            String id,

            @Schema(description = "CUSTOMER, LEG (the time one organisation held it) or AGREEMENT")
            String kind,

            @Schema(description = "RESPONSE or RESOLUTION") String measure,

            @Schema(description = "Whose time it counts; left out for the customer's") @Nullable
            Named party,

            @Schema(description = "The agreement it follows; left out when it only measures") @Nullable
            Source agreement,

            @Nullable Long targetSeconds,
            long runningSeconds,

            @Schema(description = "Working time that pauses took out")
            long pausedSeconds,

            @Schema(description = "Negative when over") @Nullable
            Long remainingSeconds,

            @Schema(description = "RUNNING, PAUSED, OUTSIDE_HOURS or STOPPED")
            String state,

            @Nullable Instant due,

            @Schema(description = "When it would be due if it ran on now") @Nullable
            Instant dueIfResumedNow,

            @Nullable Instant breachedAt,

            @Schema(description = "Whether it is the one that runs out first")
            boolean binding,

            @Schema(description = "When shares of the target are used up")
            List<Warning> warnings) {}

    /** An agreement's version. */
    @Schema(name = "AgreementVersion", description = "A version of an agreement")
    record Source(UUID id, String name, int version) {}

    /** When a share of the target is used up. */
    @Schema(name = "ClockWarning", description = "When a share of the target is used up")
    record Warning(int percent, Instant at) {}

    /** Why a clock shows what it shows. */
    @Schema(name = "ClockExplanation", description = "Why a clock shows what it shows")
    record Explanation(Instant asOf, OneClock clock, List<Interval> intervals) {}

    /** One stretch. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ClockInterval", description = "One stretch, half-open, and why it counted or did not")
    record Interval(
            Instant from,
            Instant to,

            @Schema(description = "RUNNING, PAUSED, OUTSIDE_HOURS, NOT_HELD or SET_ASIDE")
            String kind,

            @Schema(description = "Who held it") Named holder,

            @Schema(description = "Of a pause, its reasons; else what ran") @Nullable
            String reason,

            @Schema(description = "Working time that it added, or that a pause took out")
            long workingSeconds,

            @Schema(description = "Time counted up to its end")
            long totalSeconds,

            @Schema(description = "Of a pause, where the proof is") @Nullable
            List<String> evidence) {}
}
