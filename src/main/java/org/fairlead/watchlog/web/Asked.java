package org.fairlead.watchlog.web;

import static org.fairlead.platform.language.Say.say;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fairlead.platform.id.HumanNumber;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.watchlog.Desk;
import org.fairlead.watchlog.WatchLogs.Until;
import org.fairlead.watchlog.WatchLogs.Wanted;

/**
 * What of a log is looked for, as it stands in the address. Lenient: what cannot be read is passed over.
 *
 * @param from the newest entry to show; empty for the newest there is
 * @param words letters that stand in an entry
 * @param record the number of a record that is named
 * @param day the day up to which to look
 */
record Asked(String from, String words, String record, String day) {

    private static final int LONGEST = 200;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    static Asked of(Map<String, String> sent) {
        return new Asked(part(sent, "from"), part(sent, "words"), part(sent, "record"), part(sent, "day"));
    }

    private static String part(Map<String, String> sent, String name) {
        var text = sent.getOrDefault(name, "").strip();
        return text.length() > LONGEST || text.indexOf('\0') >= 0 ? "" : text;
    }

    boolean narrows() {
        return !words.isEmpty() || !record.isEmpty() || !day.isEmpty();
    }

    boolean shifted() {
        return !from.isEmpty();
    }

    Wanted wanted(ZoneId zone) {
        int before = from.matches("[0-9]{1,9}") ? Integer.parseInt(from) + 1 : Integer.MAX_VALUE;
        var number = HumanNumber.read(record).map(HumanNumber::text).orElse(record.toUpperCase(Locale.ROOT));
        return new Wanted(
                before, words, number, date().map(date -> until(date, zone)).orElse(null));
    }

    private Optional<LocalDate> date() {
        try {
            return day.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(day)).filter(Asked::ofOurTime);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Until until(LocalDate date, ZoneId zone) {
        return new Until(date, date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** The same for an export of the log. */
    Map<String, String> said(Desk desk) {
        return Map.of(ExportedWatchLog.DESK, desk.id().toString(), "words", words, "record", record, "day", day);
    }

    /** The same as a query, without the place. */
    String query() {
        return "words=" + encoded(words) + "&record=" + encoded(record) + "&day=" + encoded(day);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A moment that was asked for, by the clocks of the zone; empty where none was, or it cannot be read. */
    static Optional<Instant> moment(Map<String, String> sent, String field, ZoneId zone) {
        try {
            var date = LocalDate.parse(sent.getOrDefault(field + "-date", "").strip());
            var time = LocalTime.parse(sent.getOrDefault(field + "-time", "").strip());
            return Optional.of(date)
                    .filter(Asked::ofOurTime)
                    .map(day -> day.atTime(time).atZone(zone).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The same; refused where something was entered that cannot be read. */
    static Optional<Instant> momentOrNow(Map<String, String> sent, String field, ZoneId zone) {
        var found = moment(sent, field, zone);
        boolean entered = !sent.getOrDefault(field + "-date", "").isBlank()
                || !sent.getOrDefault(field + "-time", "").isBlank();
        if (found.isEmpty() && entered) {
            throw GeneralRefusal.invalid(field, say("watchlog.asked.enter-a-date-and-a"));
        }
        return found;
    }

    /** Whether it is a day that anybody can have meant. */
    static boolean ofOurTime(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }
}
