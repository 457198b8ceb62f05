package org.fairlead.register.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says times in the zone of the house, setting {@code fairlead.zone}. */
@Component
final class Times {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final ZoneId zone;

    Times(@Value("${fairlead.zone:Europe/London}") String zone) {
        this.zone = ZoneId.of(zone);
    }

    String words(Instant instant) {
        return WORDS.format(instant.atZone(zone));
    }

    /** Such as "22 October 2025". */
    String day(Instant instant) {
        return DAY.format(instant.atZone(zone));
    }

    String date(Instant instant) {
        return instant.atZone(zone).toLocalDate().toString();
    }

    String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    /** Such as "London time". */
    String zoneWords() {
        var id = zone.getId();
        return id.contains("/")
                ? id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') + " time"
                : zone.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** The instant of a day and a time of day as browsers send them; midnight without a time; empty when not understood. */
    Optional<Instant> instant(String date, String time) {
        try {
            var day = LocalDate.parse(date);
            var hour = time.isBlank() ? LocalTime.MIDNIGHT : LocalTime.parse(time);
            return Optional.of(day.atTime(hour).atZone(zone).toInstant());
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }
}
