package org.fairlead.clock;

import static org.fairlead.platform.language.Say.say;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fairlead.calendar.BankHolidays;
import org.fairlead.calendar.ServiceHours;
import org.fairlead.calendar.WeeklyText;
import org.fairlead.calendar.WeeklyWindow;
import org.fairlead.calendar.WindowsTextException;
import org.fairlead.platform.words.Readable;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one question and collects what is wrong with them. */
final class DueTimeReader {

    private static final Duration LONGEST = Duration.ofDays(3_660);

    private static final int MOST_PAUSES = 1_000;
    private static final int MOST_WINDOWS = 1_000;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_SHOWN = 60;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2100;
    private static final Set<String> ALWAYS = Set.of("always", "24x7", "24/7");

    /** Date and time with seconds, fractions, an offset and a zone as far as they are given; a space may stand for the T. */
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final List<DueTimeAnswer.Problem> problems = new ArrayList<>();

    List<DueTimeAnswer.Problem> problems() {
        return List.copyOf(problems);
    }

    Optional<ServiceHours> hours(DueTimeRequest.@Nullable Calendar calendar) {
        if (calendar == null) {
            return refuse("/calendar", say("clock.due-time-reader.give-a-calendar-by-name"));
        }
        var zone = zone(calendar.zone());
        var windows = windows(orEmpty(calendar.windows()));
        var holidays = holidays(orEmpty(calendar.holidays()));
        return zone.isEmpty() || windows.isEmpty()
                ? Optional.empty()
                : Optional.of(ServiceHours.of(zone.get(), windows).withHolidays(holidays));
    }

    /** Dates and divisions as days on which nothing opens. */
    List<LocalDate> holidays(List<String> texts) {
        var known = BankHolidays.shipped();
        return each(texts, "/calendar/holidays", text -> {
            var division = division(text);
            return known.divisions().contains(division) ? known.dates(division) : List.of(date(text.strip(), known));
        });
    }

    private static String division(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }

    Optional<Duration> target(@Nullable Long minutes) {
        if (minutes == null) {
            return refuse("/targetMinutes", say("clock.due-time-reader.give-the-target-in-minutes"));
        }
        if (minutes < 0 || minutes > LONGEST.toMinutes()) {
            return refuse("/targetMinutes", say("clock.due-time-reader.target", "most", LONGEST.toMinutes()));
        }
        return Optional.of(Duration.ofMinutes(minutes));
    }

    Optional<Instant> instant(String pointer, @Nullable String text, ZoneId zone) {
        if (text == null || text.isBlank()) {
            return refuse(pointer, say("clock.due-time-reader.give-a-date-and-time"));
        }
        try {
            return moment(pointer, text.strip(), zone).filter(known -> withinYears(pointer, known));
        } catch (DateTimeException unreadable) {
            return refuse(pointer, say("clock.due-time-reader.text-is-not-a-date", "text", shown(text)));
        }
    }

    List<Pause> pauses(@Nullable List<DueTimeRequest.Stop> stops, ZoneId zone) {
        var pauses = new ArrayList<Pause>();
        var given = orEmpty(stops);
        if (given.size() > MOST_PAUSES) {
            refuse("/pauses", say("clock.due-time-reader.give-at-most-most-pauses", "most", MOST_PAUSES));
            return pauses;
        }
        for (var i = 0; i < given.size(); i++) {
            var pointer = "/pauses/" + i;
            var stop = given.get(i);
            if (stop == null) {
                refuse(pointer, say("clock.due-time-reader.give-the-start-of-the"));
                continue;
            }
            var from = instant(pointer + "/from", stop.from(), zone);
            var end = stop.to();
            var to = end == null ? Optional.<Instant>empty() : instant(pointer + "/to", end, zone);
            if (from.isEmpty()) {
                continue;
            }
            if (to.isPresent() && to.get().isBefore(from.get())) {
                refuse(pointer + "/to", say("clock.due-time-reader.the-pause-ends-before-it"));
            } else {
                pauses.add(new Pause(String.valueOf(i + 1), from.get(), to, say("clock.paused")));
            }
        }
        return pauses;
    }

    /** Refuses to explain more than ten years. */
    void requireSpan(Optional<Instant> opened, Optional<Instant> asOf) {
        if (opened.isPresent()
                && asOf.isPresent()
                && asOf.get().isAfter(opened.get().plus(LONGEST))) {
            refuse("/asOf", say("clock.due-time-reader.give-an-instant-at-most"));
        }
    }

    private Optional<ZoneId> zone(@Nullable String zone) {
        if (zone == null || zone.isBlank()) {
            return refuse("/calendar/zone", say("clock.due-time-reader.give-a-time-zone-such"));
        }
        try {
            return Optional.of(ZoneId.of(zone.strip()));
        } catch (DateTimeException unknown) {
            return refuse("/calendar/zone", say("clock.due-time-reader.there-is-no-time-zone", "zone", shown(zone)));
        }
    }

    private List<WeeklyWindow> windows(List<String> texts) {
        if (texts.isEmpty()) {
            refuse("/calendar/windows", say("clock.due-time-reader.give-at-least-one-window"));
        }
        var windows = each(
                texts,
                "/calendar/windows",
                text -> ALWAYS.contains(text.strip().toLowerCase(Locale.ROOT))
                        ? ServiceHours.always().weeklyWindows()
                        : parsed(text));
        if (windows.size() > MOST_WINDOWS) {
            refuse("/calendar/windows", say("clock.due-time-reader.give-at-most-most-windows", "most", MOST_WINDOWS));
            return List.of();
        }
        return windows;
    }

    /** Dashes of print are read as hyphens; they are as long, so the place of a mistake stays. */
    private static List<WeeklyWindow> parsed(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new DateTimeException(say("clock.due-time-reader.shorten", "most", LONGEST_TEXT));
        }
        try {
            return WeeklyText.parse(
                    text.replace('\u2013', '-').replace('\u2014', '-').replace('\u2212', '-'));
        } catch (WindowsTextException mistake) {
            var marked = mistake.marked();
            var from = Math.max(0, mistake.place() - MOST_SHOWN / 2);
            var near = marked.substring(from, Math.min(marked.length(), from + MOST_SHOWN));
            throw new DateTimeException(say(
                    "clock.due-time-reader.see-the-arrow",
                    "mistake",
                    String.valueOf(mistake.getMessage()),
                    "near",
                    near));
        }
    }

    private static String shown(String text) {
        return Readable.shortened(text, MOST_SHOWN);
    }

    private static LocalDate date(String text, BankHolidays known) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw new DateTimeException(say(
                    "clock.due-time-reader.no-date",
                    "text",
                    shown(text),
                    "divisions",
                    String.join(", ", known.divisions())));
        }
    }

    private <T> List<T> each(List<String> texts, String pointer, Function<String, List<T>> read) {
        var all = new ArrayList<T>();
        if (texts.size() > MOST_WINDOWS) {
            refuse(pointer, say("clock.due-time-reader.most-here", "most", MOST_WINDOWS));
            return all;
        }
        for (var i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            try {
                if (text == null) {
                    throw new DateTimeException(say("clock.due-time-reader.no-text"));
                }
                all.addAll(read.apply(text));
            } catch (DateTimeException mistake) {
                refuse(pointer + "/" + i, String.valueOf(mistake.getMessage()));
            }
        }
        return all;
    }

    /** A date without a time is not taken: nobody knows which end of the day was meant. */
    private Optional<Instant> moment(String pointer, String text, ZoneId zone) {
        var joined = text.matches("\\d{4}-\\d{2}-\\d{2} +\\d.*")
                ? text.replaceFirst(" +", "T").replace(" ", "")
                : text;
        return switch (MOMENT.parseBest(joined, OffsetDateTime::from, LocalDateTime::from)) {
            case OffsetDateTime exact -> Optional.of(exact.toInstant());
            case LocalDateTime local -> local(pointer, local, zone);
            default -> throw new DateTimeException("neither with an offset nor without");
        };
    }

    private Optional<Instant> local(String pointer, LocalDateTime local, ZoneId zone) {
        var text = local.toString();
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 1 -> Optional.of(local.toInstant(offsets.getFirst()));
            case 0 -> refuse(pointer, say("clock.due-time-reader.the-clocks-skip-text-in", "text", text, "zone", zone));
            default ->
                refuse(
                        pointer,
                        say(
                                "clock.due-time-reader.twice",
                                "text",
                                text,
                                "zone",
                                zone,
                                "first",
                                offsets.getFirst(),
                                "last",
                                offsets.getLast()));
        };
    }

    private boolean withinYears(String pointer, Instant instant) {
        var year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            refuse(
                    pointer,
                    say("clock.due-time-reader.give-a-date-from-first", "first", FIRST_YEAR, "last", LAST_YEAR));
            return false;
        }
        return true;
    }

    <T> Optional<T> refuse(String pointer, String sentence) {
        problems.add(new DueTimeAnswer.Problem(pointer, sentence));
        return Optional.empty();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
