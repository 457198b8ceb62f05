package org.fairlead.survey.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.rest.RestRefusal;
import org.fairlead.platform.sheet.SheetFormat;
import org.fairlead.survey.SpanText;
import org.fairlead.survey.SurveyExport;
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
    private final SurveyExport export;
    private final Clock clock;

    ResultsResource(SurveyResults results, SurveyExport export, Clock clock) {
        this.results = results;
        this.export = export;
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

    @GetMapping("/export")
    @Operation(
            operationId = "exportSurveyResults",
            summary = "Export what came of asking",
            description = "A row for each request; for a supplier a row for each month it is told of")
    @ApiResponse(
            responseCode = "200",
            description = "The file; the header Fairlead-Marking tells how it is marked",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(type = "object")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary"))
            })
    void export(
            @Parameter(description = "The first month of asking, such as 2026-01") @RequestParam(defaultValue = "")
                    String from,
            @Parameter(description = "The last month") @RequestParam(defaultValue = "") String until,
            @Parameter(description = "json, when left out, csv or xlsx") @RequestParam(defaultValue = "json")
                    String format,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var chosen = SheetFormat.of(format)
                .orElseThrow(() -> RestRefusal.unreadable("format", "Ask for json, csv or xlsx."));
        var span = SpanText.read(from, until, clock.instant());
        export.download(viewer, span, chosen, true).send(request, response);
    }
}
