package org.fairlead.survey.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.platform.actor.Actor;
import org.fairlead.survey.SpanText;
import org.fairlead.survey.SurveyResults;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What came of asking people how it went. */
@RestController
@RequestMapping("/api/v1/survey-results")
@Needs(Act.SEE_SURVEYS)
final class ResultsResource {

    private final SurveyResults results;
    private final Clock clock;

    ResultsResource(SurveyResults results, Clock clock) {
        this.results = results;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "readSurveyResults",
            summary = "Read what came of asking",
            description =
                    "By service, by who resolved it and by month, for those who oversee the estate. A supplier is told of whole months of what it resolved, once nobody can answer any more and at least five people did who are not its own")
    ManyResults read(
            @Parameter(description = "The first month of asking, such as 2026-01, by UTC; a year in all when left out")
                    @RequestParam(defaultValue = "")
                    String from,
            @Parameter(description = "The last month; this one when left out") @RequestParam(defaultValue = "")
                    String until,
            Actor actor) {
        return ManyResults.of(results.of(actor, SpanText.read(from, until, clock.instant())));
    }
}
