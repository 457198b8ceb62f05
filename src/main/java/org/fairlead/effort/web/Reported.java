package org.fairlead.effort.web;

import static org.fairlead.platform.language.Say.say;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fairlead.effort.AskedTime;
import org.fairlead.effort.EffortReports;
import org.fairlead.effort.EffortReports.Asked;
import org.fairlead.effort.EffortReports.By;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.ui.Downloads;

/**
 * A report of booked time as its address says it.
 *
 * @param asked which time
 * @param by what lines are made of
 */
record Reported(Asked asked, By by) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    static Reported of(Map<String, String> sent, ZoneId zone, Clock clock) {
        return new Reported(
                AskedTime.read(sent, zone, clock),
                By.of(sent.getOrDefault("by", By.MONTH.code()))
                        .orElseThrow(() -> GeneralRefusal.invalid(
                                "by", say("effort.reported.choose-month-organisation-person-or"))));
    }

    /** Such as "November 2026". */
    static String words(YearMonth month) {
        return MONTH.format(month);
    }

    /** A key of a line in words: months are written out. */
    String words(EffortReports.Line line) {
        return by == By.MONTH && !line.key().isEmpty() ? words(YearMonth.parse(line.key())) : line.words();
    }

    String bookings() {
        return ReportPages.HERE + "/bookings?" + query(asked);
    }

    /** What is behind a line; all people together are those of the asker's own organisation. */
    String bookings(EffortReports.Line line, PartyId home) {
        var behind = !line.key().isEmpty()
                ? asked.within(by, line.key())
                : by == By.PERSON ? asked.within(By.ORGANISATION, home.toString()) : asked;
        return ReportPages.HERE + "/bookings?" + query(behind);
    }

    /** The bookings behind it as a file. */
    Downloads bookingsAsFile() {
        return Downloads.list(AskedTime.BOOKINGS, said(asked));
    }

    /** Its lines as a file. */
    Downloads linesAsFile() {
        var said = said(asked);
        said.put("by", by.code());
        return Downloads.list(AskedTime.REPORT, said);
    }

    String report() {
        return ReportPages.HERE + "?" + query(asked) + "&by=" + by.code();
    }

    /** What is asked for by the names of an address. */
    Map<String, String> values() {
        var all = said(asked);
        all.put("by", by.code());
        return all;
    }

    private static Map<String, String> said(Asked asked) {
        var all = new LinkedHashMap<String, String>();
        all.put("from", asked.from().toString());
        all.put("to", asked.to().toString());
        var party = asked.party();
        var effortClass = asked.effortClass();
        var person = asked.person();
        if (party != null) {
            all.put("organisation", party.toString());
        }
        if (effortClass != null) {
            all.put("class", effortClass.toString());
        }
        if (person != null) {
            all.put("person", person.toString());
        }
        return all;
    }

    private static String query(Asked asked) {
        return said(asked).entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
