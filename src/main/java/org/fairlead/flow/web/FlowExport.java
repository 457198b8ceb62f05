package org.fairlead.flow.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.flow.Flows;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.sheet.SheetAbout;
import org.fairlead.platform.sheet.SheetDownload;
import org.fairlead.platform.sheet.SheetFormat;
import org.fairlead.platform.web.Marking;
import org.fairlead.record.RecordFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A table of the flow page as a file: every row of it, in figures. */
@Controller
@Needs(Act.SEE_FLOW)
class FlowExport {

    private final Flows flows;
    private final RecordFilter filters;
    private final Clock clock;

    FlowExport(Flows flows, RecordFilter filters, Clock clock) {
        this.flows = flows;
        this.filters = filters;
        this.clock = clock;
    }

    @GetMapping("/flow/export")
    void export(
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "organisations") String table,
            @RequestParam(defaultValue = "csv") String format,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var chosen = SheetFormat.of(format)
                .orElseThrow(() -> GeneralRefusal.invalid("format", say("flow.flow-export.choose-csv-xlsx-or-json")));
        var wanted = FlowTable.of(table)
                .orElseThrow(() -> GeneralRefusal.invalid(
                        "table", say("flow.flow-export.choose-organisations-teams-durations-or")));
        var asked = filter.strip();
        var actor = viewer.actor();
        var condition = filters.condition(asked, actor, viewer.zone());
        var about = new SheetAbout(
                "flow-" + wanted.code(),
                asked,
                Marking.STANDARD.text(),
                new SheetAbout.Exporter(viewer.line(), actor),
                clock.instant().atZone(viewer.zone()));
        var sheet = wanted.sheet(about, flows.log(actor, condition));
        new SheetDownload<>(sheet, chosen, false).send(request, response);
    }
}
