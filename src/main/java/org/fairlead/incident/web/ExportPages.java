package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.incident.IncidentExport;
import org.fairlead.incident.ListColumn;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sheet.SheetDownload;
import org.fairlead.platform.sheet.SheetFormat;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Checkboxes;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.words.NumberWords;
import org.fairlead.record.RecordList.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A list of incidents as a file: what is wanted is asked first, then sent. The addresses are those of the list. */
@Controller
@Needs(Act.READ_RECORDS)
class ExportPages {

    private static final int COUNTED = 1_000;

    private final IncidentExport export;

    ExportPages(IncidentExport export) {
        this.export = export;
    }

    /** Asks for the format and the columns. */
    @GetMapping("/incidents/export/new")
    String ask(
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "-opened") String sort,
            @RequestParam(defaultValue = "") List<String> columns,
            Viewer viewer,
            Frame frame,
            Model model) {
        var asked = asked(filter, sort, columns, viewer);
        var title = say("incident.export.title");
        var page = Page.of(title, frame, Marking.STANDARD)
                .under(new Link(say("incident.list.title"), list(asked)))
                .spoken();
        model.addAttribute("page", page);
        model.addAttribute("header", PageHeader.titled(title));
        model.addAttribute(
                "hidden",
                List.of(
                        new Hidden("filter", asked.filter()),
                        new Hidden("sort", asked.sort().code())));
        model.addAttribute("format", format());
        model.addAttribute("columns", choice(asked, viewer));
        try {
            model.addAttribute("facts", facts(asked, export.count(asked, viewer, COUNTED)));
            model.addAttribute("errors", new ErrorSummary(List.of()));
            model.addAttribute("send", ActionBar.of(Action.submit(say("incident.list.export"))));
        } catch (RefusedException refused) {
            model.addAttribute("facts", FactList.of(Fact.of(say("incident.export.which"), asked.filter())));
            model.addAttribute(
                    "errors",
                    new ErrorSummary(List.of(new Link(refused.refusal().sentence(), list(asked)))));
            model.addAttribute("send", ActionBar.of(Action.go(say("incident.export.mend"), list(asked))));
        }
        return "incident/export";
    }

    /** Sends the file. */
    @GetMapping("/incidents/export")
    void send(
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "-opened") String sort,
            @RequestParam(defaultValue = "") List<String> columns,
            @RequestParam(defaultValue = "csv") String format,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var chosen = SheetFormat.of(format)
                .orElseThrow(() -> GeneralRefusal.invalid("format", say("platform.sheet.choose-format")));
        var sheet = export.sheet(asked(filter, sort, columns, viewer), viewer);
        new SheetDownload<>(sheet, chosen, false).send(request, response);
    }

    /** Lenient, as the list is: an order or a column that is not known, or not for this viewer, is passed over. */
    private static IncidentExport.Asked asked(String filter, String sort, List<String> columns, Viewer viewer) {
        return new IncidentExport.Asked(
                filter,
                Sort.of(sort).orElse(Sort.NEWEST),
                ListColumn.read(columns, viewer.actor().reach()));
    }

    private static String list(IncidentExport.Asked asked) {
        return "/incidents?filter=" + encoded(asked.filter()) + "&sort="
                + encoded(asked.sort().code());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static FactList facts(IncidentExport.Asked asked, int count) {
        var many = count == COUNTED
                ? say("incident.export.or-more", "count", NumberWords.of(COUNTED))
                : say("incident.export.incidents", "count", count);
        return FactList.of(
                Fact.of(
                        say("incident.export.which"),
                        asked.filter().isEmpty() ? say("incident.export.everything") : asked.filter()),
                Fact.of(say("incident.options.order"), ListWords.of(asked.sort())),
                Fact.of(say("incident.export.count"), many).withNote(say("incident.export.count-note")));
    }

    private static Radios format() {
        var hints = List.of(say("incident.export.csv"), say("incident.export.xlsx"), say("incident.export.json"));
        var options = Arrays.stream(SheetFormat.values())
                .map(format -> Option.of(format.code(), format.words())
                        .withHint(hints.get(format.ordinal()))
                        .asChosen(format == SheetFormat.XLSX))
                .toList();
        return new Radios(Field.of("format", say("incident.export.format")), options, false);
    }

    private static Checkboxes choice(IncidentExport.Asked asked, Viewer viewer) {
        var options = IncidentExport.choice(viewer.actor()).stream()
                .filter(column -> !column.always())
                .map(column -> Option.of(column.code(), ListWords.of(column))
                        .asChosen(asked.columns().contains(column)))
                .toList();
        return new Checkboxes(
                Field.of("columns", say("incident.export.columns")).withHint(say("incident.export.columns-hint")),
                options);
    }
}
