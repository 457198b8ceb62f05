package org.fairlead.access.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.fairlead.access.AccountExport;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.rest.RestRefusal;
import org.fairlead.platform.sheet.SheetDownload;
import org.fairlead.platform.sheet.SheetFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All accounts as one file. */
@RestController
@Needs(Act.MANAGE_ACCOUNTS)
final class AccountExportResource {

    private final AccountExport export;

    AccountExportResource(AccountExport export) {
        this.export = export;
    }

    @GetMapping("/api/v1/accounts/export")
    @Operation(
            summary = "Export accounts",
            description = "Every account by login, as one stream without a limit; no secret is in it",
            operationId = "exportAccounts")
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
            @Parameter(description = "What logins begin with") @RequestParam(defaultValue = "") String q,
            @Parameter(description = "json, when left out, csv or xlsx") @RequestParam(defaultValue = "json")
                    String format,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var chosen = SheetFormat.of(format)
                .orElseThrow(() -> RestRefusal.unreadable("format", "Ask for json, csv or xlsx."));
        var sheet = export.sheet(viewer, q.strip().toLowerCase(Locale.ROOT), Set.of());
        new SheetDownload<>(sheet, chosen, true).send(request, response);
    }
}
