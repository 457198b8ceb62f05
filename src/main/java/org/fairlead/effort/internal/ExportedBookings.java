package org.fairlead.effort.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.access.Viewer;
import org.fairlead.agreement.Agreements;
import org.fairlead.effort.AskedTime;
import org.fairlead.effort.EffortClasses;
import org.fairlead.effort.EffortReports;
import org.fairlead.effort.EffortReports.Booked;
import org.fairlead.effort.Money;
import org.fairlead.effort.Rate;
import org.fairlead.effort.Rates;
import org.fairlead.people.People;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn;
import org.fairlead.platform.sheet.SheetRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Bookings as a file: every one that is asked for and that the exporter may read, each marked as its record, read some at a time. Each
 * row is a line of its own, so its cost is rounded by itself; minutes and the price of an hour are there to add up exactly.
 */
@Component
class ExportedBookings implements ExportedList {

    private static final int AT_ONCE = 200;

    private final EffortReports reports;
    private final Rates rates;
    private final Register register;
    private final Agreements agreements;
    private final Clock clock;

    ExportedBookings(EffortReports reports, Rates rates, Register register, Agreements agreements, Clock clock) {
        this.reports = reports;
        this.rates = rates;
        this.register = register;
        this.agreements = agreements;
        this.clock = clock;
    }

    @Override
    public String name() {
        return AskedTime.BOOKINGS;
    }

    @Override
    public Act needs() {
        return Act.SEE_TIME;
    }

    @Override
    public List<Choice> choices() {
        return AskedTime.CHOICES;
    }

    /** Nothing is read from the database yet. */
    @Override
    public Sheet<Booked> sheet(ExportedList.Asked wanted) {
        var viewer = wanted.viewer();
        var asked = AskedTime.read(wanted.said(), viewer.zone(), clock);
        var about = wanted.about(
                words(asked), agreements.rules(wanted.at().toInstant()).marking());
        var rows = SheetRows.<Booked>onFrom(
                last -> reports.bookings(viewer.actor(), asked, last == null ? null : last.at(), AT_ONCE));
        return new Sheet<>(about, columns(viewer), row -> row.record().marking(), rows.ahead());
    }

    private String words(EffortReports.Asked asked) {
        var parts = new ArrayList<String>();
        parts.add("done from " + asked.from() + " to " + asked.to());
        var party = asked.party();
        var effortClass = asked.effortClass();
        var person = asked.person();
        if (party != null) {
            parts.add("by " + People.name(register, party));
        }
        if (effortClass != null) {
            parts.add("of the class " + register.title(EffortClasses.KIND, effortClass));
        }
        if (person != null) {
            parts.add("by " + register.title(People.PERSON, person.value()));
        }
        return String.join(", ", parts);
    }

    private List<SheetColumn<Booked>> columns(Viewer viewer) {
        var columns = new ArrayList<SheetColumn<Booked>>();
        columns.add(new SheetColumn.Text<>(
                "record", say("effort.report.record"), row -> row.record().number()));
        columns.add(new SheetColumn.Text<>(
                "title", say("effort.export.title"), row -> row.record().title()));
        columns.add(new SheetColumn.Amount<>("booking", say("effort.export.booking"), Booked::place));
        columns.add(new SheetColumn.Moment<>(
                "done", say("effort.effort.done"), row -> row.content().doneAt()));
        columns.add(new SheetColumn.Text<>(
                "organisation", say("effort.rate.organisation"), row -> People.name(register, row.party())));
        columns.add(new SheetColumn.Text<>("person", say("effort.export.person"), this::person));
        columns.add(new SheetColumn.Text<>(
                "class", say("effort.rate.class"), row -> title(row.content().effortClass())));
        columns.add(new SheetColumn.Amount<>(
                "minutes", say("effort.export.minutes"), row -> row.content().minutes()));
        if (rates.maySee(viewer.actor())) {
            columns.add(new SheetColumn.Text<>(
                    "currency",
                    say("effort.export.currency"),
                    priced(rate -> rate.price().currency())));
            columns.add(new SheetColumn.Amount<>(
                    "pence-an-hour",
                    say("effort.export.pence-an-hour"),
                    priced(rate -> rate.price().pence())));
            columns.add(new SheetColumn.Text<>(
                    "rate-from",
                    say("effort.export.rate-from"),
                    priced(rate -> rate.from().day().toString())));
            columns.add(new SheetColumn.Amount<>(
                    "cost-in-pence", say("effort.export.cost-in-pence"), ExportedBookings::cost));
        }
        return columns;
    }

    private @Nullable String person(Booked row) {
        var person = row.person();
        return person == null ? null : register.title(People.PERSON, person.value());
    }

    private String title(UUID effortClass) {
        return register.title(EffortClasses.KIND, effortClass);
    }

    private static <T> Function<Booked, @Nullable T> priced(Function<Rate, T> part) {
        return row -> {
            var rate = row.rate();
            return rate == null ? null : part.apply(rate);
        };
    }

    private static @Nullable Long cost(Booked row) {
        var cost = row.cost();
        return cost == null
                ? null
                : cost.amounts().stream().map(Money::pence).findFirst().orElse(null);
    }
}
