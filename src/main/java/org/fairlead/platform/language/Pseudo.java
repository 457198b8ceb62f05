package org.fairlead.platform.language;

/** Puts an accent on every letter of a pattern and brackets around it, and leaves what is filled in alone. */
final class Pseudo {

    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ACCENTED = "áƀçđéƒğĥíĵķĺɱñóþɋřšťúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶĹṀÑÓÞɊŘŠŤÚṼŴẊÝŽ";

    private Pseudo() {}

    /** A pattern, accented: only its text, which stands at every even depth of its braces. */
    static String accented(String pattern) {
        return '⟦' + letters(pattern) + '⟧';
    }

    /** The same between other brackets, so that a walk over the pages of requesters finds what has no translation. */
    static String accentedForStaff(String pattern) {
        return '⟪' + letters(pattern) + '⟫';
    }

    private static String letters(String pattern) {
        var out = new StringBuilder();
        int depth = 0;
        for (int at = 0; at < pattern.length(); at++) {
            char letter = pattern.charAt(at);
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            int known = depth % 2 == 0 ? PLAIN.indexOf(letter) : -1;
            out.append(known < 0 ? letter : ACCENTED.charAt(known));
        }
        return out.toString();
    }
}
