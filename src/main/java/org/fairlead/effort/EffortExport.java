package org.fairlead.effort;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.fairlead.access.Viewer;
import org.fairlead.agreement.Agreements;
import org.fairlead.effort.EffortReports.Asked;
import org.fairlead.effort.EffortReports.Booked;
import org.fairlead.effort.EffortReports.Place;
import org.fairlead.people.People;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetAbout;
import org.fairlead.platform.sheet.SheetColumn;
import org.fairlead.platform.sheet.SheetRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Bookings as a file: every one that is asked for and that the exporter may read, each marked as its record, read some at a time. Each
 * row is a line of its own, so its cost is rounded by itself; minutes and the price of an hour are there to add up exactly.
 */
@Component
public final class EffortExport {

    private static final int AT_ONCE = 200;

    private final EffortReports reports;
    private final Rates rates;
    private final Register register;
    private final Agreements agreements;
    private final Clock clock;

    EffortExport(EffortReports reports, Rates rates, Register register, Agreements agreements, Clock clock) {
        this.reports = reports;
        this.rates = rates;
        this.register = register;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** The sheet. Nothing is read from the database yet. */
    public Sheet<Booked> sheet(Asked asked, Viewer viewer) {
        var now = clock.instant();
        var about = new SheetAbout(
                "booked-time",
                words(asked),
                agreements.rules(now).marking(),
                new SheetAbout.Exporter(viewer.line(), viewer.actor()),
                now.atZone(viewer.zone()));
        return new Sheet<>(about, columns(viewer), row -> row.record().marking(), new Rows(viewer, asked).ahead());
    }

    private String words(Asked asked) {
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
        columns.add(
                new SheetColumn.Text<>("record", "Record", row -> row.record().number()));
        columns.add(new SheetColumn.Text<>("title", "Title", row -> row.record().title()));
        columns.add(new SheetColumn.Amount<>("booking", "Booking", Booked::place));
        columns.add(
                new SheetColumn.Moment<>("done", "Done", row -> row.content().doneAt()));
        columns.add(new SheetColumn.Text<>("organisation", "Organisation", row -> People.name(register, row.party())));
        columns.add(new SheetColumn.Text<>("person", "Person", this::person));
        columns.add(new SheetColumn.Text<>(
                "class", "Class", row -> title(row.content().effortClass())));
        columns.add(new SheetColumn.Amount<>(
                "minutes", "Minutes", row -> row.content().minutes()));
        if (rates.maySee(viewer.actor())) {
            columns.add(new SheetColumn.Text<>(
                    "currency", "Currency", priced(rate -> rate.price().currency())));
            columns.add(new SheetColumn.Amount<>(
                    "pence-an-hour",
                    "Pence an hour",
                    priced(rate -> rate.price().pence())));
            columns.add(new SheetColumn.Text<>(
                    "rate-from", "Rate from", priced(rate -> rate.from().day().toString())));
            columns.add(new SheetColumn.Amount<>("cost-in-pence", "Cost in pence", EffortExport::cost));
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

    /** The bookings, read on from the last. */
    private final class Rows implements SheetRows<Booked> {

        private final Viewer viewer;
        private final Asked asked;
        private @Nullable Place last;

        Rows(Viewer viewer, Asked asked) {
            this.viewer = viewer;
            this.asked = asked;
        }

        @Override
        public List<Booked> next() {
            var some = reports.bookings(viewer.actor(), asked, last, AT_ONCE);
            if (!some.isEmpty()) {
                last = some.getLast().at();
            }
            return some;
        }
    }
}
