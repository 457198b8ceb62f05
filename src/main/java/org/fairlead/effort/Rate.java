package org.fairlead.effort;

import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What an hour of one organisation's time of one class costs from a day on. A version is never changed: another is added.
 *
 * @param id the version's id, by which bookings name it
 * @param of whose time of which class
 * @param version counts the versions of that, from 1
 * @param from its first day, by the clocks of its zone
 * @param price what an hour costs
 * @param recorded who wrote it down when
 */
public record Rate(UUID id, Of of, int version, From from, Money price, Recorded recorded) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** The version that holds is that which began last; of two that began at once, the newer. */
    private static final Comparator<Rate> HOLDS =
            Comparator.comparing((Rate rate) -> rate.from().instant()).thenComparing(Rate::version);

    /** Whose time of which class. */
    public record Of(PartyId party, UUID effortClass) {}

    /** A day in a zone. */
    public record From(LocalDate day, ZoneId zone) {

        /** Its first instant. */
        public Instant instant() {
            return day.atStartOfDay(zone).toInstant();
        }

        /** Such as "1 April 2026". */
        public String words() {
            return DAY.format(day);
        }
    }

    /** Who wrote it down when; the person is null for the tool itself. */
    public record Recorded(Instant at, @Nullable PersonId by) {}

    /** The one of the rates that holds for the time of a class at an instant. */
    public static Optional<Rate> holding(List<Rate> rates, Of of, Instant at) {
        return rates.stream()
                .filter(each -> each.of().equals(of) && !each.from().instant().isAfter(at))
                .max(HOLDS);
    }

    /** How a figure comes about, such as "1 h 20 min × £85.00 an hour, standard, from 1 April 2026". */
    public String why(long minutes, String effortClass) {
        return say(
                "effort.rate.figure",
                "time",
                Spent.words(minutes),
                "price",
                price.words(),
                "class",
                effortClass,
                "from",
                from.words());
    }
}
