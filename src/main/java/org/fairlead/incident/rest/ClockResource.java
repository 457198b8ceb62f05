package org.fairlead.incident.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.clock.RecordClocks;
import org.fairlead.incident.Sight;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.RestRefusal;
import org.fairlead.record.History;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The clocks of an incident that the caller may see, and why each shows what it shows. */
@RestController
@RequestMapping("/api/v1/incidents/{incident}/clocks")
@Needs(Act.READ_RECORDS)
final class ClockResource {

    private static final Duration FURTHEST = Duration.ofDays(366);
    private static final String AS_OF = "The instant read, such as 2026-03-03T12:30:00Z, from the opening to a year from"
            + " now; now when left out. One in the past shows what was known of the future then";

    private final Asked asked;
    private final RecordClocks clocks;
    private final ClockAnswers answers;
    private final Clock clock;

    ClockResource(Asked asked, RecordClocks clocks, ClockAnswers answers, Clock clock) {
        this.asked = asked;
        this.clocks = clocks;
        this.answers = answers;
        this.clock = clock;
    }

    /** All of them. */
    @GetMapping
    @Operation(
            summary = "Read the clocks",
            description = "Everybody sees the customer's clocks, a provider its own besides, those who oversee the"
                    + " estate all. At most one is binding: of those that run, the one due first",
            operationId = "readClocks")
    Clocks read(
            @PathVariable String incident,
            @Parameter(description = AS_OF) @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            Actor actor) {
        var history = asked.history(actor, incident);
        var present = clock.instant();
        var instant = instant(asOf, history, present);
        var standing = new Sight(actor, history).standing(clocks, instant, present);
        return new Clocks(instant, standing.stream().map(answers::of).toList());
    }

    /** Every interval of one. */
    @GetMapping("/{clockId}/explanation")
    @Operation(
            summary = "Read why a clock shows what it shows",
            description = "Every interval from the start, without holes: who held it, and why it counted or did not",
            operationId = "explainClock")
    ClockAnswers.Explanation explain(
            @PathVariable String incident,
            @PathVariable String clockId,
            @Parameter(description = AS_OF) @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            Actor actor) {
        var history = asked.history(actor, incident);
        var present = clock.instant();
        var instant = instant(asOf, history, present);
        var sight = new Sight(actor, history);
        return sight.standing(clocks, instant, present).stream()
                .filter(each -> each.clock().id().equals(clockId))
                .findFirst()
                .map(each -> answers.explanation(sight, each, instant))
                .orElseThrow(() -> GeneralRefusal.unknown("clock of this name on this incident"));
    }

    private static Instant instant(@Nullable String said, History history, Instant present) {
        if (said == null || said.isBlank()) {
            return present;
        }
        try {
            var instant = Instant.parse(said.strip());
            if (instant.isBefore(history.header().openedAt()) || instant.isAfter(present.plus(FURTHEST))) {
                throw GeneralRefusal.invalid("as-of", "Choose a time between the opening and a year from now.");
            }
            return instant;
        } catch (DateTimeException notATime) {
            throw RestRefusal.unreadable("as-of", "Write the time as 2026-03-01T10:00:00Z.");
        }
    }

    /** The clocks at one instant. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Clocks", description = "The clocks at one instant")
    record Clocks(Instant asOf, List<ClockAnswers.OneClock> items) {}
}
