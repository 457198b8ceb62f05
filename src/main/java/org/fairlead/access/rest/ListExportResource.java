package org.fairlead.access.rest;

import static org.fairlead.platform.language.Say.say;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.access.Exports;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RestRefusal;
import org.fairlead.platform.sheet.SheetDownload;
import org.fairlead.platform.sheet.SheetFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every list as one file. */
@RestController
@RequestMapping("/api/v1/exports")
@Needs(Act.READ_RECORDS)
final class ListExportResource {

    private final Exports exports;

    ListExportResource(Exports exports) {
        this.exports = exports;
    }

    /** A list. */
    @Schema(name = "ExportedList", description = "A list that can be exported")
    record OneExportedList(
            String list,

            @Schema(description = "What may be asked of it, as parameters of the call")
            List<OneChoice> choices) {

        static OneExportedList of(ExportedList list) {
            return new OneExportedList(
                    list.name(),
                    list.choices().stream()
                            .map(each -> new OneChoice(each.name(), each.about()))
                            .toList());
        }
    }

    /** What may be asked of it. */
    @Schema(name = "ExportChoice", description = "A parameter of an export")
    record OneChoice(String name, String about) {}

    @GetMapping
    @Operation(
            operationId = "listExports",
            summary = "List what can be exported",
            description = "Besides incidents, whose export has columns to choose from")
    Listing<OneExportedList> all(Actor actor) {
        return Listing.whole(exports.of(actor).stream().map(OneExportedList::of).toList());
    }

    @GetMapping("/{list}")
    @Operation(
            operationId = "exportList",
            summary = "Export a list",
            description =
                    "Every row that the caller may read, as one stream without a limit. What else may be asked, each as a parameter of the address, is said by GET /api/v1/exports")
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
            @PathVariable String list,
            @Parameter(description = "json, when left out, csv or xlsx") @RequestParam(defaultValue = "json")
                    String format,
            @Parameter(hidden = true) @RequestParam Map<String, String> asked,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var chosen = SheetFormat.of(format)
                .orElseThrow(() -> RestRefusal.unreadable("format", say("platform.sheet.choose-format")));
        var said = new HashMap<>(asked);
        said.remove("format");
        new SheetDownload<>(exports.sheet(list, said, viewer), chosen, true).send(request, response);
    }
}
