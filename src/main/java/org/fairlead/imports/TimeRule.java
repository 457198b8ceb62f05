package org.fairlead.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How times are written in a log. A time with its own offset or zone keeps it; any other is taken in the mapping's zone. */
record TimeRule(List<Format> formats, Optional<ZoneId> zone) {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** One way of writing a time. */
    sealed interface Format {

        /** A pattern of {@link DateTimeFormatter}. */
        record Pattern(DateTimeFormatter formatter) implements Format {}

        /** A count of seconds or milliseconds since 1970. */
        record Epoch(long perSecond) implements Format {}
    }

    /** Reads the word for a format in a mapping: iso, epoch-seconds, epoch-millis, or a pattern. */
    static Format format(String word) {
        return switch (word) {
            case "iso" -> new Format.Pattern(iso());
            case "epoch-seconds" -> new Format.Epoch(1);
            case "epoch-millis" -> new Format.Epoch(1000);
            default ->
                new Format.Pattern(strict(new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(word)
                        .parseDefaulting(ChronoField.ERA, 1)));
        };
    }

    private static DateTimeFormatter iso() {
        return strict(new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]")
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                .appendPattern("[XXX][XX][X]"));
    }

    private static DateTimeFormatter strict(DateTimeFormatterBuilder builder) {
        return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * The instant that a text means. A local time that a change of clocks skips moves forward by the gap; one that happens
     * twice is the first.
     *
     * @throws DateTimeException when no format fits or a zone is missing
     */
    Instant read(String text) {
        for (var format : formats) {
            var found = tried(format, text.strip());
            if (found.isPresent()) {
                return plausible(found.get(), text);
            }
        }
        throw new DateTimeException("\"" + text + "\" is not a time in any format of the mapping");
    }

    private static Instant plausible(Instant found, String text) {
        if (found.isBefore(EARLIEST) || !found.isBefore(LATEST)) {
            throw new DateTimeException("\"" + text + "\" is not a time between the years 1 and 9999");
        }
        return found;
    }

    private Optional<Instant> tried(Format format, String text) {
        try {
            return Optional.of(
                    switch (format) {
                        case Format.Epoch(var perSecond) ->
                            Instant.ofEpochMilli(Math.multiplyExact(Long.parseLong(text), 1000 / perSecond));
                        case Format.Pattern(var formatter) -> instant(formatter.parse(text), text);
                    });
        } catch (MissingZoneException missing) {
            throw missing;
        } catch (DateTimeException | ArithmeticException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private Instant instant(TemporalAccessor parsed, String text) {
        if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
            return Instant.from(parsed);
        }
        var date = parsed.query(TemporalQueries.localDate());
        if (date == null) {
            throw new DateTimeException("no date");
        }
        var time = parsed.query(TemporalQueries.localTime());
        var local = date.atTime(time == null ? LocalTime.MIDNIGHT : time);
        var own = parsed.query(TemporalQueries.zone());
        return local.atZone(own == null ? zone.orElseThrow(() -> new MissingZoneException(text)) : own)
                .toInstant();
    }

    /** A time needs a zone and neither the log nor the mapping has one. */
    private static final class MissingZoneException extends DateTimeException {

        private static final long serialVersionUID = 1L;

        MissingZoneException(String text) {
            super("\"" + text + "\" has no zone and the mapping names none");
        }
    }
}
