package org.fairlead.effort;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.Row;
import org.jspecify.annotations.Nullable;

/**
 * Booked time over records: in lines that add it up, and the bookings behind each line. Nobody is told of time that they may not read,
 * and nobody of a person of another organisation. Withdrawn bookings count nowhere.
 *
 * <pre>{@code
 * var asked = EffortReports.Asked.of(YearMonth.of(2026, 9), YearMonth.of(2026, 11), zone);
 * reports.report(actor, asked, By.ORGANISATION).lines().getFirst().minutes();
 * }</pre>
 */
public interface EffortReports {

    /** The most months of one report. */
    int MOST_MONTHS = 60;

    /** Time added up. */
    Report report(Actor actor, Asked asked, By by);

    /**
     * Bookings, those of work done last first.
     *
     * @param after only those that come after this one; null for the first
     * @param most how many at most
     */
    List<Booked> bookings(Actor actor, Asked asked, @Nullable Place after, int most);

    /** What lines are made of. */
    enum By {
        /** The month in which the work was done, in the zone of whoever asks. */
        MONTH(later("effort.report.by-month")),
        /** The organisation that booked it. */
        ORGANISATION(later("effort.report.by-organisation")),
        /** The person who booked it; of the actor's own organisation only. */
        PERSON(later("effort.report.by-person")),
        /** The class of effort. */
        CLASS(later("effort.report.by-class"));

        private final String words;

        By(String words) {
            this.words = words;
        }

        /** Its name on pages. */
        public String words() {
            return say(words);
        }

        /** Its name in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one of this code. */
        public static Optional<By> of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }
    }

    /**
     * Which time is asked for.
     *
     * @param from the first month
     * @param to the last month
     * @param zone in which months begin
     * @param party of one organisation; null for all
     * @param effortClass of one class; null for all
     * @param person of one person of the actor's own organisation; null for all
     */
    record Asked(
            YearMonth from,
            YearMonth to,
            ZoneId zone,
            @Nullable PartyId party,
            @Nullable UUID effortClass,
            @Nullable PersonId person) {

        /** All of some months. */
        public static Asked of(YearMonth from, YearMonth to, ZoneId zone) {
            return new Asked(from, to, zone, null, null, null);
        }

        /** The first instant. */
        public Instant begins() {
            return start(from);
        }

        /** The first instant that is too late. */
        public Instant ends() {
            return start(to.plusMonths(1));
        }

        private Instant start(YearMonth month) {
            return month.atDay(1).atStartOfDay(zone).toInstant();
        }

        /** Its months, the earliest first. */
        public List<YearMonth> months() {
            var months = new ArrayList<YearMonth>();
            for (var month = from; !month.isAfter(to); month = month.plusMonths(1)) {
                months.add(month);
            }
            return months;
        }

        /** When each of them begins. */
        public List<Instant> starts() {
            return months().stream().map(this::start).toList();
        }

        /** The same of one line of a report. */
        public Asked within(By by, String key) {
            return switch (by) {
                case MONTH -> new Asked(YearMonth.parse(key), YearMonth.parse(key), zone, party, effortClass, person);
                case ORGANISATION -> new Asked(from, to, zone, new PartyId(UUID.fromString(key)), effortClass, person);
                case PERSON -> new Asked(from, to, zone, party, effortClass, new PersonId(UUID.fromString(key)));
                case CLASS -> new Asked(from, to, zone, party, UUID.fromString(key), person);
            };
        }
    }

    /**
     * Time added up.
     *
     * @param lines the months latest first, all else by name
     * @param total of all lines: as exact as they are, and rounded once
     */
    record Report(List<Line> lines, Line total) {

        /** Copies the lines. */
        public Report {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line.
     *
     * @param key which: a month such as {@code 2026-11}, or an id; empty for the total
     * @param words the same in words
     * @param minutes the exact sum
     * @param counts how much is behind it
     * @param cost what it comes to; null for those who may not see it
     */
    record Line(
            String key,
            String words,
            long minutes,
            Counts counts,
            @Nullable Cost cost) {}

    /** How many bookings, on how many records. */
    record Counts(long bookings, long records) {}

    /** A booking's place among bookings. */
    record Place(Instant doneAt, UUID record, int place) {}

    /**
     * A booking with its record.
     *
     * @param record the record as a line of a list
     * @param place the entry that booked it
     * @param party for which organisation
     * @param person who; null for those of another organisation
     * @param content what it says, without its note
     * @param rate the rate; null where none held, and for those who may not see it
     * @param cost what it comes to; null for those who may not see it
     */
    record Booked(
            Row record,
            int place,
            PartyId party,
            @Nullable PersonId person,
            Booking.Content content,
            @Nullable Rate rate,
            @Nullable Cost cost) {

        /** Its place among bookings. */
        public Place at() {
            return new Place(content.doneAt(), record.id().value(), place);
        }
    }
}
