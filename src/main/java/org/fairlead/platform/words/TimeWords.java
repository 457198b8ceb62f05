package org.fairlead.platform.words;

import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Instants as one person reads them, in that person's zone and language, and seen from one present: today "15:12", another day "Mon 23
 * Nov 15:12", another year "Sun 23 Nov 2025 15:12". Seconds are cut off. Made once per request.
 *
 * @param now the present of the request
 */
public record TimeWords(ZoneId zone, Instant now) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateWords DAY = DateWords.of("EEE d MMM");
    private static final DateWords DAY_OF_YEAR = DateWords.of("EEE d MMM uuuu");
    private static final DateWords FULL = DateWords.of("EEEE d MMMM uuuu, HH:mm:ss zzz");

    /** The shortest words that say when: "15:12", "Mon 23 Nov 15:12" or "Sun 23 Nov 2025 15:12". */
    public String moment(Instant instant) {
        var then = instant.atZone(zone);
        return isToday(then) ? TIME.format(then) : day(then) + " " + TIME.format(then);
    }

    /** The day alone: "today", "yesterday", "Mon 23 Nov" or "Sun 23 Nov 2025". */
    public String day(Instant instant) {
        var then = instant.atZone(zone);
        var today = today();
        if (isToday(then)) {
            return say("platform.time.today");
        }
        return then.toLocalDate().equals(today.minusDays(1)) ? say("platform.time.yesterday") : day(then);
    }

    /** Whether it is on the present day. */
    public boolean isToday(Instant instant) {
        return isToday(instant.atZone(zone));
    }

    /** The time of day alone, such as "15:12". */
    public String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    /** Everything, for titles: "Monday 23 November 2026, 15:12:40 GMT". */
    public String full(Instant instant) {
        return FULL.format(instant.atZone(zone));
    }

    /** The instant for machines, as the datetime attribute wants it: "2026-11-23T15:12:40Z". */
    public String iso(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(instant);
    }

    /** The zone in words, such as "London time", or its offset where it has no city. */
    public String zoneWords() {
        var id = zone.getId();
        var slash = id.lastIndexOf('/');
        if (slash < 0) {
            return "UTC".equals(id) || "Z".equals(id) ? "UTC" : say("platform.time.zone", "zone", id);
        }
        return say("platform.time.city", "city", id.substring(slash + 1).replace('_', ' '));
    }

    private String day(ZonedDateTime then) {
        return then.getYear() == today().getYear() ? DAY.format(then) : DAY_OF_YEAR.format(then);
    }

    private boolean isToday(ZonedDateTime then) {
        return then.toLocalDate().equals(today());
    }

    private LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }
}
