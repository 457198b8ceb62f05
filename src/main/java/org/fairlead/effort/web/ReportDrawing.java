package org.fairlead.effort.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fairlead.access.Viewer;
import org.fairlead.effort.EffortClasses;
import org.fairlead.effort.EffortReports;
import org.fairlead.effort.EffortReports.Booked;
import org.fairlead.effort.EffortReports.By;
import org.fairlead.effort.EffortReports.Line;
import org.fairlead.effort.Rates;
import org.fairlead.effort.Spent;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.words.NumberWords;
import org.fairlead.platform.words.TimeWords;
import org.springframework.stereotype.Component;

/** Draws booked time over records. */
@Component
class ReportDrawing {

    private static final int MONTHS_BACK = 24;

    private final Rates rates;
    private final Register register;
    private final EffortDrawing drawing;
    private final Clock clock;

    ReportDrawing(Rates rates, Register register, EffortDrawing drawing, Clock clock) {
        this.rates = rates;
        this.register = register;
        this.drawing = drawing;
        this.clock = clock;
    }

    /**
     * What may be chosen, each as it was chosen, whether or not it goes together.
     *
     * @param chosen values by field
     * @param wrong what was wrong, by field
     */
    List<Object> fields(Map<String, String> chosen, Map<String, String> wrong, Viewer viewer) {
        var fields = new ArrayList<Object>();
        fields.add(new Select(
                field("from", say("effort.rate.from"), wrong), months(chosen.getOrDefault("from", ""), viewer)));
        fields.add(
                new Select(field("to", say("effort.report.to"), wrong), months(chosen.getOrDefault("to", ""), viewer)));
        fields.add(new Select(
                field("by", say("effort.effort.by"), wrong),
                Arrays.stream(By.values())
                        .map(each -> Option.of(each.code(), each.words())
                                .asChosen(each.code().equals(chosen.get("by"))))
                        .toList()));
        if (viewer.actor().reach() == Reach.ALL) {
            fields.add(new Select(
                    field("organisation", say("effort.rate.organisation"), wrong),
                    organisations(chosen.getOrDefault("organisation", ""))));
        }
        fields.add(
                new Select(field("class", say("effort.rate.class"), wrong), classes(chosen.getOrDefault("class", ""))));
        return fields;
    }

    private static Field field(String name, String label, Map<String, String> wrong) {
        var problem = wrong.get(name);
        return problem == null ? Field.of(name, label) : Field.of(name, label).withError(problem);
    }

    private List<Option> months(String chosen, Viewer viewer) {
        var now = YearMonth.from(clock.instant().atZone(viewer.zone()));
        var months = new ArrayList<>(
                IntStream.range(0, MONTHS_BACK).mapToObj(now::minusMonths).toList());
        month(chosen).filter(month -> !months.contains(month)).ifPresent(months::add);
        return months.stream()
                .map(month -> Option.of(month.toString(), Reported.words(month))
                        .asChosen(month.toString().equals(chosen)))
                .toList();
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private List<Option> organisations(String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", say("effort.report.all")));
        register.all(People.ORGANISATION).stream()
                .map(item -> Option.of(item.id().toString(), item.body().name())
                        .asChosen(item.id().toString().equals(chosen)))
                .forEach(options::add);
        return options;
    }

    private List<Option> classes(String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", say("effort.report.all")));
        register.all(EffortClasses.KIND).stream()
                .map(item -> Option.of(item.id().toString(), item.body().name())
                        .asChosen(item.id().toString().equals(chosen)))
                .forEach(options::add);
        return options;
    }

    /** Whose time it is, and how its cost is rounded. */
    String note(Viewer viewer) {
        var whose = viewer.actor().reach() == Reach.ALL
                ? say("effort.report.whose-all")
                : say("effort.report.time-of-your-own-organisation");
        return rates.maySee(viewer.actor()) ? say("effort.report.rounded", "whose", whose) : whose;
    }

    DataTable table(Reported reported, EffortReports.Report report, Viewer viewer) {
        var home = viewer.actor().home();
        boolean costs = rates.maySee(viewer.actor());
        var columns = new ArrayList<>(List.of(
                Column.text(reported.by().words()),
                Column.number(say("effort.effort.time")),
                Column.number(say("effort.effort.bookings")),
                Column.number(say("effort.report.records"))));
        if (costs) {
            columns.add(Column.number(say("effort.effort.cost")));
        }
        var rows = new ArrayList<>(report.lines().stream()
                .map(line -> row(reported, line, home, costs))
                .toList());
        if (report.lines().size() > 1) {
            rows.add(row(reported, report.total(), home, costs));
        }
        return new DataTable(
                say("effort.report.booked-by", "what", reported.by().name()), columns, rows, false);
    }

    private static Row row(Reported reported, Line line, PartyId home, boolean costs) {
        var href = reported.bookings(line, home);
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(reported.words(line)));
        cells.add(Cell.linked(Spent.words(line.minutes()), href));
        cells.add(Cell.linked(number(line.counts().bookings()), href));
        cells.add(Cell.linked(number(line.counts().records()), href));
        if (costs) {
            cells.add(Cell.linked(Objects.requireNonNull(line.cost()).words(), href));
        }
        return new Row(cells);
    }

    private static String number(long count) {
        return NumberWords.of(count);
    }

    PageHeader header(Reported reported, Viewer viewer) {
        var asked = reported.asked();
        var months = asked.from().equals(asked.to())
                ? Reported.words(asked.from())
                : say("effort.report.months", "from", Reported.words(asked.from()), "to", Reported.words(asked.to()));
        var parts = new ArrayList<>(List.of(months));
        var party = asked.party();
        var effortClass = asked.effortClass();
        var person = asked.person();
        if (party != null) {
            parts.add(People.name(register, party));
        }
        if (effortClass != null) {
            parts.add(register.title(EffortClasses.KIND, effortClass));
        }
        if (person != null) {
            parts.add(register.title(People.PERSON, person.value()));
        }
        return new PageHeader("", say("effort.effort.bookings"), List.of(), String.join(" · ", parts), ActionBar.of());
    }

    DataTable table(List<Booked> bookings, Viewer viewer) {
        boolean costs = rates.maySee(viewer.actor());
        var times = drawing.times(viewer);
        var columns = new ArrayList<>(List.of(
                Column.text(say("effort.report.record")),
                Column.text(say("effort.effort.time")),
                Column.text(say("effort.rate.class")),
                Column.text(say("effort.effort.by")),
                Column.text(say("effort.effort.done"))));
        if (costs) {
            columns.add(Column.text(say("effort.effort.cost")));
        }
        var rows = bookings.stream().map(each -> row(each, times, costs)).toList();
        return new DataTable(say("effort.report.bookings-the-latest-work-first"), columns, rows, false);
    }

    private Row row(Booked booked, TimeWords times, boolean costs) {
        var content = booked.content();
        var number = booked.record().number();
        var cells = new ArrayList<Cell>();
        cells.add(Cell.number(
                        number,
                        "/" + booked.record().kind() + "s/" + number + "?entry=" + booked.place() + "#entry-"
                                + booked.place())
                .withNote(booked.record().title()));
        cells.add(Cell.of(Spent.words(content.minutes())));
        cells.add(Cell.of(register.title(EffortClasses.KIND, content.effortClass())));
        cells.add(by(booked.party(), booked));
        cells.add(Cell.of(times.moment(content.doneAt())));
        if (costs) {
            cells.add(cost(booked));
        }
        return new Row(cells);
    }

    private Cell by(PartyId party, Booked booked) {
        var name = People.name(register, party);
        var person = booked.person();
        return person == null
                ? Cell.of(name)
                : Cell.of(register.title(People.PERSON, person.value())).withNote(name);
    }

    private Cell cost(Booked booked) {
        var rate = booked.rate();
        return rate == null
                ? Cell.of("").withNote(say("effort.effort.no-rate-held-then"))
                : Cell.of(Objects.requireNonNull(booked.cost()).words())
                        .withNote(drawing.why(booked.content().minutes(), rate));
    }
}
