package org.fairlead.access.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.fairlead.access.Act;
import org.fairlead.access.Exports;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.sheet.SheetDownload;
import org.fairlead.platform.sheet.SheetFormat;
import org.fairlead.platform.web.ui.Downloads;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The files that the links under lists lead to. What a list needs besides is asked by {@link Exports}. */
@Controller
@Needs(Act.READ_RECORDS)
class ListExportPages {

    private final Exports exports;

    ListExportPages(Exports exports) {
        this.exports = exports;
    }

    @GetMapping(Downloads.PATH + "{list}")
    void send(
            @PathVariable String list,
            @RequestParam Map<String, String> asked,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var said = new HashMap<>(asked);
        var code = said.remove("format");
        var format = SheetFormat.of(code == null ? SheetFormat.CSV.code() : code)
                .orElseThrow(() -> GeneralRefusal.invalid("format", say("platform.sheet.choose-format")));
        new SheetDownload<>(exports.sheet(list, said, viewer), format, false).send(request, response);
    }
}
