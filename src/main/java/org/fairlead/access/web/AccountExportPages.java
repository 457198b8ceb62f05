package org.fairlead.access.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.fairlead.access.AccountExport;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.sheet.SheetDownload;
import org.fairlead.platform.sheet.SheetFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of accounts as a file, as far as it is looked for. */
@Controller
@Needs(Act.MANAGE_ACCOUNTS)
class AccountExportPages {

    private final AccountExport export;
    private final AccountsDrawing drawing;

    AccountExportPages(AccountExport export, AccountsDrawing drawing) {
        this.export = export;
        this.drawing = drawing;
    }

    @GetMapping(AccountsPages.PATH + "/export")
    void export(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "csv") String format,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var chosen = SheetFormat.of(format)
                .orElseThrow(() -> GeneralRefusal.invalid("format", say("access.accounts.choose-format")));
        var sheet = export.sheet(viewer, q.strip().toLowerCase(Locale.ROOT), drawing.people(q.strip()));
        new SheetDownload<>(sheet, chosen, false).send(request, response);
    }
}
