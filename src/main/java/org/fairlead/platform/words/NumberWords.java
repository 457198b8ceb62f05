package org.fairlead.platform.words;

import java.text.NumberFormat;
import org.fairlead.platform.language.Say;

/** Whole numbers as the reader writes them: with their own mark between thousands. A text that says a number itself uses {@code {n, number}}. */
public final class NumberWords {

    private NumberWords() {}

    /** Such as "1,234". */
    public static String of(long number) {
        return NumberFormat.getIntegerInstance(Say.language().locale()).format(number);
    }

    /** Such as "1,000+", for what is counted no further. */
    public static String orMore(long number) {
        return of(number) + "+";
    }
}
