package org.fairlead.platform.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a question for what is kept in memory: found wherever a word begins like them, whatever the case or accents.
 *
 * @param words folded, without doubles
 */
public record Wanted(List<String> words) {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** Copies the list. */
    public Wanted {
        words = List.copyOf(words);
    }

    /** Where a word was found: from the first character to before the last. */
    record Place(int from, int to) {}

    /** The words of a question. */
    public static Wanted of(String question) {
        return new Wanted(Arrays.stream(BETWEEN.split(folded(question)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList());
    }

    /** A text as it is compared: small letters without accents, a single space before each word. Cheap to keep. */
    public static String index(String text) {
        return " " + BETWEEN.matcher(folded(text)).replaceAll(" ");
    }

    private static String folded(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * How well a text fits, from its {@link #index}: 0 for not at all, more when it begins with the words, most when it is them.
     */
    public int fit(String index) {
        if (words.isEmpty()) {
            return 0;
        }
        for (var word : words) {
            if (!index.contains(" " + word)) {
                return 0;
            }
        }
        var whole = " " + String.join(" ", words);
        if (index.strip().equals(whole.strip())) {
            return 3;
        }
        return index.startsWith(whole) ? 2 : 1;
    }

    /** Where the words are found in the text as it was written. */
    List<Place> places(String text) {
        var places = new ArrayList<Place>();
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && isInWord(text.charAt(to))) {
                to++;
            }
            if (to > from) {
                place(text.substring(from, to), from, places);
            }
            from = to + 1;
        }
        return places;
    }

    private static boolean isInWord(char letter) {
        return Character.isLetterOrDigit(letter)
                || Character.isSurrogate(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private void place(String word, int from, List<Place> places) {
        var folded = folded(word);
        if (words.stream().anyMatch(folded::startsWith)) {
            places.add(new Place(from, from + word.length()));
        }
    }
}
