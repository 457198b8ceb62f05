package org.fairlead.notification.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.notification.ToldExport;
import org.fairlead.notification.ToldLog;
import org.fairlead.platform.rest.RestRefusal;
import org.fairlead.platform.sheet.SheetDownload;
import org.fairlead.platform.sheet.SheetFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who was told what, as one file. */
@RestController
@RequestMapping("/api/v1/notifications")
@Needs(Act.READ_RECORDS)
final class ToldExportResource {

    private final ToldExport export;

    ToldExportResource(ToldExport export) {
        this.export = export;
    }

    @GetMapping("/told/export")
    @Operation(
            summary = "Export what one was told, and was not, and why",
            description = "Told last first, as one stream without a limit",
            operationId = "exportOwnToldLog")
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
    void own(
            @Parameter(description = "json, when left out, csv or xlsx") @RequestParam(defaultValue = "json")
                    String format,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        new SheetDownload<>(export.sheet(viewer, null), format(format), true).send(request, response);
    }

    @GetMapping("/log/export")
    @Needs(Act.SEE_TOLD)
    @Operation(
            summary = "Export who was told what, and who was not, and why",
            description = "Told last first, as one stream without a limit",
            operationId = "exportToldLog")
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
    void all(
            @Parameter(description = "json, when left out, csv or xlsx") @RequestParam(defaultValue = "json")
                    String format,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var wanted = new ToldLog.Wanted(null, null, null, null);
        new SheetDownload<>(export.sheet(viewer, wanted), format(format), true).send(request, response);
    }

    private static SheetFormat format(String code) {
        return SheetFormat.of(code).orElseThrow(() -> RestRefusal.unreadable("format", "Ask for json, csv or xlsx."));
    }
}
