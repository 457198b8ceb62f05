package org.fairlead.effort.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.agreement.Agreements;
import org.fairlead.effort.AskedTime;
import org.fairlead.effort.Cost;
import org.fairlead.effort.EffortReports;
import org.fairlead.effort.EffortReports.By;
import org.fairlead.effort.EffortReports.Line;
import org.fairlead.effort.Rates;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn;
import org.fairlead.platform.sheet.SheetColumn.Amount;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Booked time added up, a row for each line of the report. */
@Component
class ExportedReport implements ExportedList {

    private final EffortReports reports;
    private final Rates rates;
    private final Agreements agreements;
    private final Clock clock;

    ExportedReport(EffortReports reports, Rates rates, Agreements agreements, Clock clock) {
        this.reports = reports;
        this.rates = rates;
        this.agreements = agreements;
        this.clock = clock;
    }

    @Override
    public String name() {
        return AskedTime.REPORT;
    }

    @Override
    public Act needs() {
        return Act.SEE_TIME;
    }

    @Override
    public List<Choice> choices() {
        var choices = new ArrayList<>(AskedTime.CHOICES);
        choices.add(new Choice("by", "month (when left out), organisation, person or class"));
        return choices;
    }

    @Override
    public Sheet<Line> sheet(Asked asked) {
        var viewer = asked.viewer();
        var by = asked.text("by").isEmpty()
                ? By.MONTH
                : By.of(asked.text("by"))
                        .orElseThrow(() -> GeneralRefusal.invalid(
                                "by", say("effort.reported.choose-month-organisation-person-or")));
        var report = reports.report(viewer.actor(), AskedTime.read(asked.said(), viewer.zone(), clock), by);
        var columns = new ArrayList<SheetColumn<Line>>(List.of(
                new Text<>("key", say("effort.export.key"), Line::key),
                new Text<>("what", by.words(), Line::words),
                new Amount<>("minutes", say("effort.export.minutes"), Line::minutes),
                new Amount<>(
                        "bookings",
                        say("effort.effort.bookings"),
                        line -> line.counts().bookings()),
                new Amount<>(
                        "records",
                        say("effort.report.records"),
                        line -> line.counts().records())));
        if (rates.maySee(viewer.actor())) {
            columns.add(new Text<>("cost", say("effort.effort.cost"), line -> words(line.cost())));
        }
        var marking = agreements.rules(asked.at().toInstant()).marking();
        return Sheet.of(asked.about(asked.about().filter(), marking), columns, SheetRows.of(report.lines()));
    }

    private static @Nullable String words(@Nullable Cost cost) {
        return cost == null ? null : cost.words();
    }
}
