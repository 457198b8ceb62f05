package org.fairlead.survey;

import static org.fairlead.platform.language.Say.say;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.survey.Results.Span;

/** Months in addresses, such as {@code from=2026-01&until=2026-11}. */
public final class SpanText {

    /** The name of the list that can be exported. */
    public static final String EXPORTED = "satisfaction";

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    private SpanText() {}

    /** What was asked for; the last twelve months where nothing was. */
    public static Span read(String from, String until, Instant now) {
        var usual = Span.upTo(now);
        var last = month("until", until).orElse(usual.until());
        var first = month("from", from).orElse(last.minusMonths(11));
        if (last.isBefore(first) || !first.plusMonths(Span.LONGEST).isAfter(last)) {
            throw GeneralRefusal.invalid("until", say("survey.span.last-before-first"));
        }
        return new Span(first, last);
    }

    private static Optional<YearMonth> month(String field, String text) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(YearMonth.parse(text.strip())).map(month -> known(field, month));
        } catch (DateTimeException unreadable) {
            throw unreadable(field);
        }
    }

    private static YearMonth known(String field, YearMonth month) {
        if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
            throw unreadable(field);
        }
        return month;
    }

    private static RuntimeException unreadable(String field) {
        return GeneralRefusal.invalid(field, say("survey.span.month"));
    }

    /** The same as a query. */
    public static String query(Span span) {
        return "from=" + span.from() + "&until=" + span.until();
    }
}
