package org.fairlead.platform.words;

import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Languages by their BCP 47 tags. */
public final class Languages {

    private static final int LONGEST = 35;

    private Languages() {}

    /** The tag as it is written by custom, such as {@code en-GB} for {@code EN-gb}; empty when it is none. */
    public static Optional<String> tag(String text) {
        var plain = text.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var tag = new Locale.Builder().setLanguageTag(plain).build().toLanguageTag();
            return tag.equals("und") || tag.startsWith("x-") ? Optional.empty() : Optional.of(tag);
        } catch (IllformedLocaleException noTag) {
            return Optional.empty();
        }
    }

    /** The language in English words, such as "Welsh" or "English (United Kingdom)". */
    public static String words(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.UK);
    }

    /**
     * Which of the languages there are serves best (RFC 4647 lookup: {@code en-GB} is served by {@code en}), and then the other way
     * round: {@code en} is served by {@code en-GB}. Empty when none serves.
     *
     * @param wanted the languages wanted, the best first
     * @param there those there are
     */
    public static Optional<String> best(List<String> wanted, Collection<String> there) {
        for (var tag : wanted) {
            var found = Locale.lookupTag(List.of(new Locale.LanguageRange(tag)), there);
            if (found != null) {
                return there.stream().filter(found::equalsIgnoreCase).findFirst();
            }
            var language = Locale.forLanguageTag(tag).getLanguage();
            var kin = there.stream()
                    .filter(each -> Locale.forLanguageTag(each).getLanguage().equals(language))
                    .sorted()
                    .findFirst();
            if (kin.isPresent()) {
                return kin;
            }
        }
        return Optional.empty();
    }
}
