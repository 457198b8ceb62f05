package org.fairlead.watchlog.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.rest.RestRefusal;
import org.fairlead.platform.sheet.SheetDownload;
import org.fairlead.platform.sheet.SheetFormat;
import org.fairlead.watchlog.WatchExport;
import org.fairlead.watchlog.WatchLogs;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A whole watch log as one file. */
@RestController
@Needs(Act.KEEP_WATCH)
final class WatchExportResource {

    private final WatchExport export;

    WatchExportResource(WatchExport export) {
        this.export = export;
    }

    @GetMapping("/api/v1/watches/{desk}/export")
    @Operation(
            summary = "Export a watch log",
            description = "Every entry, newest first, as one stream without a limit",
            operationId = "exportWatchLog")
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
            @PathVariable UUID desk,
            @Parameter(description = "json, when left out, csv or xlsx") @RequestParam(defaultValue = "json")
                    String format,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var chosen = SheetFormat.of(format)
                .orElseThrow(() -> RestRefusal.unreadable("format", "Ask for json, csv or xlsx."));
        new SheetDownload<>(export.sheet(viewer, desk, WatchLogs.Wanted.ALL), chosen, true).send(request, response);
    }
}
