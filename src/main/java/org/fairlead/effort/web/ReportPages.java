package org.fairlead.effort.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.effort.EffortReports;
import org.fairlead.effort.EffortReports.Place;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.rest.Cursor;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Booked time over all records: added up, the bookings behind each number, and as a file. The address says what is asked for. */
@Controller
@Needs(Act.SEE_TIME)
class ReportPages {

    static final String HERE = "/effort";

    private static final String LIST = "bookings by when they were done";
    private static final int AT_ONCE = 50;

    private final EffortReports reports;
    private final ReportDrawing drawing;
    private final Clock clock;

    ReportPages(EffortReports reports, ReportDrawing drawing, Clock clock) {
        this.reports = reports;
        this.drawing = drawing;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String report(@RequestParam Map<String, String> sent, Viewer viewer, Frame frame, Model model) {
        try {
            var reported = Reported.of(sent, viewer.zone(), clock);
            var report = reports.report(viewer.actor(), reported.asked(), reported.by());
            model.addAttribute("errors", new ErrorSummary(List.of()));
            model.addAttribute("fields", drawing.fields(reported.values(), Map.of(), viewer));
            model.addAttribute(
                    "table",
                    report.lines().isEmpty()
                            ? null
                            : drawing.table(reported, report, viewer).exported(reported.linesAsFile()));
            model.addAttribute("downloads", reported.bookingsAsFile().saying(say("effort.report.export-the-bookings")));
        } catch (RefusedException refused) {
            var usual = Reported.of(Map.of(), viewer.zone(), clock);
            var chosen = new HashMap<>(usual.values());
            chosen.putAll(sent);
            var wrong = refused.refusal().fields().stream()
                    .collect(Collectors.toMap(FieldProblem::field, FieldProblem::sentence, (one, next) -> one));
            model.addAttribute(
                    "errors",
                    new ErrorSummary(wrong.entrySet().stream()
                            .map(each -> new Link(each.getValue(), "#" + each.getKey()))
                            .toList()));
            model.addAttribute("fields", drawing.fields(chosen, wrong, viewer));
            model.addAttribute("table", null);
            model.addAttribute("downloads", usual.bookingsAsFile().saying(say("effort.report.export-the-bookings")));
        }
        model.addAttribute(
                "page",
                Page.of(say("effort.place.booked"), frame, Marking.STANDARD).told(model));
        model.addAttribute("header", PageHeader.titled(say("effort.place.booked")));
        model.addAttribute("note", drawing.note(viewer));
        model.addAttribute(
                "empty",
                new EmptyState(
                        say("effort.report.no-time-is-booked-in"), say("effort.report.time-is-booked-on-a"), null));
        return "effort/report";
    }

    @GetMapping(HERE + "/bookings")
    String bookings(
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "") String after,
            Viewer viewer,
            Frame frame,
            Model model) {
        var reported = Reported.of(sent, viewer.zone(), clock);
        var found = reports.bookings(viewer.actor(), reported.asked(), place(after), AT_ONCE + 1);
        var some = found.subList(0, Math.min(AT_ONCE, found.size()));
        model.addAttribute(
                "page",
                Page.of(say("effort.effort.bookings"), frame, Marking.STANDARD)
                        .under(new Link(say("effort.place.booked"), reported.report())));
        model.addAttribute("header", drawing.header(reported, viewer));
        model.addAttribute("table", drawing.table(some, viewer).exported(reported.bookingsAsFile()));
        model.addAttribute(
                "empty",
                new EmptyState(
                        say("effort.report.no-such-bookings"),
                        say("effort.report.perhaps-they-were-withdrawn-or"),
                        null));
        model.addAttribute("pager", pager(reported, after, some, found.size() > AT_ONCE));
        return "effort/bookings";
    }

    private static @Nullable Pager pager(
            Reported reported, String after, List<EffortReports.Booked> some, boolean more) {
        if (after.isEmpty() && !more) {
            return null;
        }
        var first = after.isEmpty() ? null : new Link(say("effort.report.the-newest"), reported.bookings());
        var next = more
                ? new Link(
                        say("effort.report.older"),
                        reported.bookings() + "&after=" + cursor(some.getLast().at()))
                : null;
        return new Pager(first, next, some.size() + " bookings");
    }

    private static String cursor(Place place) {
        return Cursor.after(LIST, place.doneAt(), place.record(), place.place()).text();
    }

    private static @Nullable Place place(String after) {
        if (after.isEmpty()) {
            return null;
        }
        var cursor = Cursor.read(after).of(LIST, 3);
        return new Place(cursor.instant(0), cursor.id(1), cursor.count(2));
    }
}
