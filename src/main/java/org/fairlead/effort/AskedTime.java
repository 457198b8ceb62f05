package org.fairlead.effort;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.access.ExportedList;
import org.fairlead.effort.EffortReports.Asked;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Which time is asked for, read from an address: {@code from}, {@code to} (months), {@code organisation}, {@code class} and
 * {@code person} (ids). What is left out is the usual: this month and the two before, everybody, every class.
 */
public final class AskedTime {

    /** The names of the lists that can be exported. */
    public static final String BOOKINGS = "booked-time";

    public static final String REPORT = "booked-time-report";

    /** What can be asked, for those who write programs. */
    public static final List<ExportedList.Choice> CHOICES = List.of(
            new ExportedList.Choice("from", "The first month, such as 2026-09; the last when left out"),
            new ExportedList.Choice("to", "The last month; with neither, this one and the two before"),
            new ExportedList.Choice("organisation", "The id of one organisation"),
            new ExportedList.Choice("class", "The id of one class of effort"),
            new ExportedList.Choice("person", "The id of one person of your own organisation"));

    private static final int USUAL_MONTHS = 3;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private AskedTime() {}

    /** What is asked for; refused with the name of what cannot be read. */
    public static Asked read(Map<String, String> sent, ZoneId zone, Clock clock) {
        var now = YearMonth.from(clock.instant().atZone(zone));
        var to = month(sent, "to", now);
        var usual = sent.getOrDefault("to", "").isBlank() ? now.minusMonths(USUAL_MONTHS - 1) : to;
        var from = month(sent, "from", usual);
        if (from.isAfter(to)) {
            throw GeneralRefusal.invalid("from", say("effort.report.first-after-last"));
        }
        if (!from.plusMonths(EffortReports.MOST_MONTHS).isAfter(to)) {
            throw GeneralRefusal.invalid("from", say("effort.report.five-years"));
        }
        var party = id(sent, "organisation");
        var person = id(sent, "person");
        return new Asked(
                from,
                to,
                zone,
                party == null ? null : new PartyId(party),
                id(sent, "class"),
                person == null ? null : new PersonId(person));
    }

    private static YearMonth month(Map<String, String> sent, String name, YearMonth usual) {
        var text = sent.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return usual;
        }
        try {
            var month = YearMonth.parse(text);
            if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
                return month;
            }
        } catch (DateTimeException unreadable) {
            // Said below, as of a month that is too far away.
        }
        throw GeneralRefusal.invalid(name, say("effort.report.choose-month"));
    }

    private static @Nullable UUID id(Map<String, String> sent, String name) {
        var text = sent.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw GeneralRefusal.invalid(name, say("effort.report.from-list"));
        }
    }
}
