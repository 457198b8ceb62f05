package org.fairlead.notification;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One thing that an e-mail tells.
 *
 * @param marking the marking of the entry
 * @param number the record's number
 * @param title its title
 * @param reason why it is told
 * @param sentence what happened
 * @param text what was written; may be empty
 * @param by who did it; may be empty
 * @param when when it happened
 * @param href where it stands
 */
public record LetterPart(
        String marking,
        String number,
        String title,
        String reason,
        String sentence,
        String text,
        String by,
        String when,
        String href) {

    private static final List<String> HIGHEST_FIRST = List.of("TOP SECRET", "SECRET", "OFFICIAL-SENSITIVE", "OFFICIAL");

    /** What stands at the top and the bottom: the highest marking of the parts. */
    public static String marking(List<LetterPart> parts) {
        return parts.stream()
                .map(part -> part.marking().toUpperCase(Locale.UK))
                .min(Comparator.comparingInt(LetterPart::rank))
                .orElse("OFFICIAL");
    }

    private static int rank(String marking) {
        for (int place = 0; place < HIGHEST_FIRST.size(); place++) {
            if (marking.startsWith(HIGHEST_FIRST.get(place))) {
                return place;
            }
        }
        return HIGHEST_FIRST.size();
    }
}
