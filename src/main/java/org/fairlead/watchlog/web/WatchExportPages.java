package org.fairlead.watchlog.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.sheet.SheetDownload;
import org.fairlead.platform.sheet.SheetFormat;
import org.fairlead.watchlog.WatchExport;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A watch log as a file. */
@Controller
@Needs(Act.KEEP_WATCH)
class WatchExportPages {

    private final WatchExport export;

    WatchExportPages(WatchExport export) {
        this.export = export;
    }

    @GetMapping(WatchLogPages.HERE + "/{id}/export")
    void export(
            @PathVariable UUID id,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "csv") String format,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var chosen = SheetFormat.of(format)
                .orElseThrow(
                        () -> GeneralRefusal.invalid("format", say("watchlog.watch-export.choose-csv-xlsx-or-json")));
        var sheet = export.sheet(viewer, id, Asked.of(asked).wanted(viewer.zone()));
        new SheetDownload<>(sheet, chosen, false).send(request, response);
    }
}
