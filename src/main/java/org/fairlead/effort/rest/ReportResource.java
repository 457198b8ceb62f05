package org.fairlead.effort.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.effort.AskedTime;
import org.fairlead.effort.EffortReports;
import org.fairlead.effort.EffortReports.Asked;
import org.fairlead.effort.EffortReports.Booked;
import org.fairlead.effort.EffortReports.By;
import org.fairlead.effort.EffortReports.Line;
import org.fairlead.effort.EffortReports.Place;
import org.fairlead.effort.rest.Bodies.Amount;
import org.fairlead.effort.rest.Bodies.BookingOfRecord;
import org.fairlead.effort.rest.Bodies.TimeSum;
import org.fairlead.platform.rest.Cursor;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RestRefusal;
import org.fairlead.platform.rest.Window;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Booked time over records: added up, and one by one. */
@RestController
@RequestMapping("/api/v1/effort")
@Needs(Act.SEE_TIME)
final class ReportResource {

    private static final String LIST = "bookings by when they were done";

    private final EffortReports reports;
    private final Bodies.Naming names;
    private final Clock clock;

    ReportResource(EffortReports reports, Bodies.Naming names, Clock clock) {
        this.reports = reports;
        this.names = names;
        this.clock = clock;
    }

    /** In the order of the parameters above. */
    private Asked asked(Viewer viewer, String... said) {
        var sent = Map.of("from", said[0], "to", said[1], "organisation", said[2], "class", said[3], "person", said[4]);
        return AskedTime.read(sent, viewer.zone(), clock);
    }

    @GetMapping
    @Operation(
            operationId = "reportTime",
            summary = "Add up booked time",
            description = "Months begin by your clocks. Lines by person are of your own organisation only")
    OneReport report(
            @Parameter(description = "month (when left out), organisation, person or class")
                    @RequestParam(defaultValue = "month")
                    String by,
            @Parameter(description = "The first month, such as 2026-09; the last when left out")
                    @RequestParam(defaultValue = "")
                    String from,
            @Parameter(description = "The last month; with neither, this one and the two before")
                    @RequestParam(defaultValue = "")
                    String to,
            @Parameter(description = "The id of one organisation") @RequestParam(defaultValue = "") String organisation,
            @Parameter(description = "The id of one class of effort") @RequestParam(name = "class", defaultValue = "")
                    String effortClass,
            @Parameter(description = "The id of one person of your own organisation") @RequestParam(defaultValue = "")
                    String person,
            Viewer viewer) {
        var wanted = By.of(by)
                .orElseThrow(() -> RestRefusal.unreadable("by", "Ask by month, organisation, person or class."));
        var asked = asked(viewer, from, to, organisation, effortClass, person);
        var report = reports.report(viewer.actor(), asked, wanted);
        return new OneReport(
                asked.from().toString(),
                asked.to().toString(),
                report.lines().stream().map(ReportResource::sum).toList(),
                sum(report.total()));
    }

    private static TimeSum sum(Line line) {
        var cost = line.cost();
        return new TimeSum(
                line.key().isEmpty() ? null : line.key(),
                line.words(),
                line.minutes(),
                line.counts().bookings(),
                line.counts().records(),
                cost == null ? null : Amount.of(cost),
                cost == null ? null : cost.unpriced());
    }

    @GetMapping("/bookings")
    @Operation(operationId = "listBookedTime", summary = "List bookings, those of work done last first")
    ResponseEntity<Listing<BookingOfRecord>> bookings(
            @Parameter(description = "The first month, such as 2026-09; the last when left out")
                    @RequestParam(defaultValue = "")
                    String from,
            @Parameter(description = "The last month; with neither, this one and the two before")
                    @RequestParam(defaultValue = "")
                    String to,
            @Parameter(description = "The id of one organisation") @RequestParam(defaultValue = "") String organisation,
            @Parameter(description = "The id of one class of effort") @RequestParam(name = "class", defaultValue = "")
                    String effortClass,
            @Parameter(description = "The id of one person of your own organisation") @RequestParam(defaultValue = "")
                    String person,
            Window window,
            Viewer viewer) {
        var after = window.place(LIST, 3)
                .map(cursor -> new Place(cursor.instant(0), cursor.id(1), cursor.count(2)))
                .orElse(null);
        var found = new ArrayList<>(reports.bookings(
                viewer.actor(), asked(viewer, from, to, organisation, effortClass, person), after, window.limit() + 1));
        String next = null;
        if (found.size() > window.limit()) {
            found.removeLast();
            var last = found.getLast().at();
            next = Cursor.after(LIST, last.doneAt(), last.record(), last.place())
                    .text();
        }
        return new Listing<>(found.stream().map(this::shown).toList(), next, null).answer();
    }

    private BookingOfRecord shown(Booked booked) {
        var content = booked.content();
        var person = booked.person();
        return new BookingOfRecord(
                booked.record().id().value(),
                booked.record().number(),
                booked.place(),
                names.party(booked.party()),
                person == null ? null : names.person(person),
                names.effortClass(content.effortClass()),
                content.minutes(),
                content.doneAt(),
                names.priced(content.minutes(), booked.rate()));
    }

    /** A report. */
    @Schema(name = "TimeReport", description = "Booked time added up")
    record OneReport(
            @Schema(description = "The first month") String from,
            @Schema(description = "The last month") String to,
            List<TimeSum> lines,

            @Schema(description = "As exact as the lines, and rounded once")
            TimeSum total) {}
}
