package org.fairlead.platform.filter;

import static org.fairlead.platform.language.Say.say;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fairlead.platform.filter.Filter.Value;
import org.fairlead.platform.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/** Reads the value of a comparison by the type of its field. */
final class Values {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");
    private static final Pattern LENGTH = Pattern.compile("(?:([0-9]{1,6})([smhdw]))");
    private static final Pattern FROM_NOW = Pattern.compile("(?i:now)(?:([+-])([0-9]{1,6}[smhdw]))?");
    private static final Pattern TODAY = Pattern.compile("(today|tomorrow|yesterday)(?:([+-])([0-9]{1,4})d)?");
    private static final int MOST_DAYS = 9_999;
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T.{4,30}");

    private final String text;
    private final NameResolver names;

    Values(String text, NameResolver names) {
        this.text = text;
        this.names = names;
    }

    Value read(FilterField field, Word word) {
        if (word.is("none")) {
            return new Value.None();
        }
        return switch (field.type()) {
            case TEXT -> new Value.Text(written(word));
            case NUMBER -> number(field, word);
            case INSTANT -> instant(field, word);
            case CHOICE -> choice(field, word);
            case PARTY, PERSON, TEAM, REF -> name(field, word);
            case FLAG -> throw problem(word, say("platform.filter-problem.no-value", "field", field.name()));
        };
    }

    private String written(Word word) {
        if (word.kind() == Word.Kind.BARE && Word.reserved(word.text())) {
            throw problem(word, say("platform.filter-problem.reserved", "word", word.text()));
        }
        return word.text();
    }

    private Value number(FilterField field, Word word) {
        if (NUMBER.matcher(word.text()).matches()) {
            return new Value.Number(new BigDecimal(word.text()));
        }
        return length(word.text())
                .<Value>map(Value.Length::new)
                .orElseThrow(() -> problem(
                        word, say("platform.filter-problem.number", "field", field.name(), "shown", word.shown())));
    }

    private Value instant(FilterField field, Word word) {
        var written = word.text();
        var relative = FROM_NOW.matcher(written);
        if (relative.matches()) {
            if (relative.group(2) == null) {
                return new Value.FromNow(Duration.ZERO);
            }
            var offset = length(relative.group(2)).orElse(Duration.ZERO);
            return new Value.FromNow(relative.group(1).equals("-") ? offset.negated() : offset);
        }
        var day = TODAY.matcher(written.toLowerCase(Locale.ROOT));
        if (day.matches()) {
            return today(word, day.group(1), day.group(2), day.group(3));
        }
        var ahead = length(written);
        if (ahead.isPresent()) {
            return new Value.FromNow(ahead.get());
        }
        try {
            if (DAY.matcher(written).matches()) {
                return new Value.Day(LocalDate.parse(written));
            }
            if (MOMENT.matcher(written.toUpperCase(Locale.ROOT)).matches()) {
                return moment(written.toUpperCase(Locale.ROOT));
            }
        } catch (DateTimeException wrong) {
            throw problem(word, say("platform.filter-problem.no-such-day", "shown", word.shown()));
        }
        throw problem(word, say("platform.filter-problem.time", "field", field.name(), "shown", word.shown()));
    }

    private Value today(Word word, String day, @Nullable String sign, @Nullable String count) {
        int from = switch (day) {
            case "yesterday" -> -1;
            case "tomorrow" -> 1;
            default -> 0;
        };
        int days = count == null ? 0 : Integer.parseInt(count);
        int away = "-".equals(sign) ? from - days : from + days;
        if (Math.abs(away) > MOST_DAYS) {
            throw problem(word, say("platform.filter-problem.too-many-days"));
        }
        return new Value.Today(away);
    }

    private static Value moment(String written) {
        return written.endsWith("Z") || written.matches(".*[+-][0-9]{2}:?[0-9]{2}$")
                ? new Value.Moment(OffsetDateTime.parse(written).toInstant())
                : new Value.Local(LocalDateTime.parse(written));
    }

    private Value choice(FilterField field, Word word) {
        for (var choice : field.choices()) {
            if (choice.code().equalsIgnoreCase(word.text()) || choice.words().equalsIgnoreCase(word.text())) {
                return new Value.Chosen(choice.code());
            }
        }
        var codes = field.choices().stream().map(FilterField.Choice::code).toList();
        throw problem(
                word,
                FilterSchema.nearest(word.text(), codes)
                        .map(near -> say(
                                "platform.filter-problem.never",
                                "field",
                                field.name(),
                                "shown",
                                word.shown(),
                                "near",
                                near))
                        .orElseGet(() -> say(
                                "platform.filter-problem.one-of",
                                "field",
                                field.name(),
                                "codes",
                                String.join(", ", codes),
                                "shown",
                                word.shown())));
    }

    private Value name(FilterField field, Word word) {
        var own = field.type().own();
        if (!own.isEmpty() && (word.is(own) || word.text().equalsIgnoreCase(own.replace('-', ' ')))) {
            return new Value.Own();
        }
        var name = written(word);
        if (names.named(field, name).isEmpty()) {
            throw problem(word, say("platform.filter-problem.no-name", "field", field.name(), "shown", word.shown()));
        }
        return new Value.Named(name);
    }

    /** A length such as {@code 90s}, {@code 15m}, {@code 2h}, {@code 3d} or {@code 1w}; days have 24 hours. */
    static Optional<Duration> length(String written) {
        var matcher = LENGTH.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2).charAt(0)) {
                    case 's' -> Duration.ofSeconds(count);
                    case 'm' -> Duration.ofMinutes(count);
                    case 'h' -> Duration.ofHours(count);
                    case 'd' -> Duration.ofDays(count);
                    default -> Duration.ofDays(7 * count);
                });
    }

    private RefusedException problem(Word at, String sentence) {
        return new RefusedException(new FilterRefusal.NotUnderstood(text, at.offset(), sentence));
    }
}
