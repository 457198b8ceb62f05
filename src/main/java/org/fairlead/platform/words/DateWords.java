package org.fairlead.platform.words;

import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.fairlead.platform.language.Language;
import org.fairlead.platform.language.Say;

/**
 * A way to write dates, in the language of whoever reads. The names of days and months are those of the Unicode locale data that comes
 * with the Java runtime.
 */
public final class DateWords {

    private final Map<Language, DateTimeFormatter> formats = new EnumMap<>(Language.class);

    private DateWords(String pattern) {
        Language.all()
                .forEach(language -> formats.put(language, DateTimeFormatter.ofPattern(pattern, language.locale())));
    }

    /** Dates by a pattern of {@link DateTimeFormatter}, such as {@code EEE d MMM}. */
    public static DateWords of(String pattern) {
        return new DateWords(pattern);
    }

    /** The date in words, such as "Mon 23 Nov". */
    public String format(TemporalAccessor date) {
        return Objects.requireNonNull(formats.get(Say.language())).format(date);
    }
}
