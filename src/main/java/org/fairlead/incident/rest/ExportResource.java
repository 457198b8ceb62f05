package org.fairlead.incident.rest;

import static org.fairlead.platform.language.Say.say;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.incident.IncidentExport;
import org.fairlead.incident.ListColumn;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.rest.RestRefusal;
import org.fairlead.platform.sheet.SheetDownload;
import org.fairlead.platform.sheet.SheetFormat;
import org.fairlead.record.RecordList.Sort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A whole list of incidents as one file. */
@RestController
@Needs(Act.READ_RECORDS)
final class ExportResource {

    private final IncidentExport export;

    ExportResource(IncidentExport export) {
        this.export = export;
    }

    /** The list as a file, in the form of {@code format}, else of {@code Accept}, else JSON. */
    @GetMapping("/api/v1/incidents/export")
    @Operation(
            summary = "Export a list of incidents",
            description =
                    "Every incident that the caller may see and that fits the filter, as one stream without a limit."
                            + " A connection that breaks off means that it is not whole",
            operationId = "exportIncidents")
    @ApiResponse(
            responseCode = "200",
            description = "The file; the header Fairlead-Marking tells how it is marked",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ExportedIncidents.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary"))
            })
    void export(
            @Parameter(description = "Which: a filter as on the list page, such as open and priority = P1")
                    @RequestParam(defaultValue = "")
                    String filter,
            @Parameter(description = "The order, as of the list; -opened when left out")
                    @RequestParam(defaultValue = "-opened")
                    String sort,
            @Parameter(description = "Names of columns with commas between; the usual ones when left out")
                    @RequestParam(defaultValue = "")
                    List<String> columns,
            @Parameter(description = "json, csv or xlsx; by the Accept header when left out")
                    @RequestParam(defaultValue = "")
                    String format,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        var chosen = format.isEmpty() ? accepted(request) : format(format);
        var asked = new IncidentExport.Asked(filter, sort(sort), columns(columns, viewer.actor()));
        new SheetDownload<>(export.sheet(asked, viewer), chosen, true).send(request, response);
    }

    private static SheetFormat format(String said) {
        return SheetFormat.of(said)
                .orElseThrow(() -> RestRefusal.unreadable("format", say("platform.sheet.choose-format")));
    }

    private static Sort sort(String said) {
        return Sort.of(said).orElseThrow(() -> RestRefusal.unreadable("sort", "Sort by one of " + Sort.codes() + "."));
    }

    private static List<ListColumn> columns(List<String> said, Actor actor) {
        var choice = IncidentExport.choice(actor);
        for (var name : said) {
            if (ListColumn.of(name.strip())
                    .filter(column -> choice.contains(column) || column == ListColumn.MARKING)
                    .isEmpty()) {
                throw RestRefusal.unreadable(
                        "columns",
                        "There is no such column for you. There are " + ListColumn.write(choice) + " and marking.");
            }
        }
        return ListColumn.read(said, actor.reach());
    }

    /** The form that the caller likes best of those there are. */
    private static SheetFormat accepted(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        var header = request.getHeader(HttpHeaders.ACCEPT);
        if (header == null || header.isBlank()) {
            return SheetFormat.JSON;
        }
        var offered = List.of(SheetFormat.JSON, SheetFormat.CSV, SheetFormat.XLSX);
        for (var liked : liked(header)) {
            for (var format : offered) {
                if (liked.getQualityValue() > 0 && liked.includes(MediaType.parseMediaType(format.mediaType()))) {
                    return format;
                }
            }
        }
        throw new HttpMediaTypeNotAcceptableException(offered.stream()
                .map(format -> MediaType.parseMediaType(format.mediaType()))
                .toList());
    }

    private static List<MediaType> liked(String header) throws HttpMediaTypeNotAcceptableException {
        try {
            var types = new ArrayList<>(MediaType.parseMediaTypes(header));
            MimeTypeUtils.sortBySpecificity(types);
            types.sort(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
            return types;
        } catch (InvalidMediaTypeException unreadable) {
            throw new HttpMediaTypeNotAcceptableException("The Accept header cannot be read");
        }
    }
}
