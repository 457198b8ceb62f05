package org.fairlead.platform.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that pages are written in. A new one is a constant here and a file beside each {@code messages.properties}. */
public enum Language {
    /** The source: every text is there in it, and whoever has not chosen reads it. */
    ENGLISH("en-GB", "English", ""),
    WELSH("cy", "Cymraeg", "_cy"),
    /** English with an accent on every letter, for tests and development: what reads plain stands outside the message files. */
    ACCENTED("en-XA", "Ḗƞɠŀīşħ", ""),
    /** The same from right to left. */
    MIRRORED("ar-XB", "ⱧŝịꞁᶃꞥƎ", "");

    private final Locale locale;
    private final String ownName;
    private final String suffix;

    Language(String tag, String ownName, String suffix) {
        this.locale = Locale.forLanguageTag(tag);
        this.ownName = ownName;
        this.suffix = suffix;
    }

    /** Those that are offered to everybody. */
    public static List<Language> shipped() {
        return List.of(ENGLISH, WELSH);
    }

    /** All of them, with those for tests. */
    public static List<Language> all() {
        return List.of(values());
    }

    /** The one of this tag among those that are offered. */
    public static Optional<Language> of(String tag, List<Language> offered) {
        return offered.stream().filter(each -> each.tag().equalsIgnoreCase(tag)).findFirst();
    }

    /** The BCP 47 tag, such as {@code cy}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** How it calls itself. */
    public String ownName() {
        return ownName;
    }

    /** Whether it is written from right to left. */
    public boolean rightToLeft() {
        return this == MIRRORED;
    }

    /** For numbers, plurals and the names of days and months. */
    public Locale locale() {
        return switch (this) {
            case ENGLISH, ACCENTED, MIRRORED -> Locale.ENGLISH;
            case WELSH -> locale;
        };
    }

    /** What the name of its message files ends with. */
    String suffix() {
        return suffix;
    }

    /** A text of its message file as its readers see it. */
    String dress(String text) {
        return switch (this) {
            case ENGLISH, WELSH -> text;
            case ACCENTED, MIRRORED -> Pseudo.accented(text);
        };
    }

    /** A text that only staff read, which is written in English alone, as its readers see it. */
    String dressForStaff(String text) {
        return switch (this) {
            case ENGLISH, WELSH -> text;
            case ACCENTED, MIRRORED -> Pseudo.accentedForStaff(text);
        };
    }

    /** The best of the offered ones for somebody who reads these, the dearest first; the source where none of them serves. */
    public static Language best(List<Locale> wanted, List<Language> offered) {
        return wanted.stream()
                .flatMap(each -> offered.stream()
                        .filter(language -> language.locale.getLanguage().equals(each.getLanguage())))
                .findFirst()
                .orElse(ENGLISH);
    }

    /** Whether it is read from the English file, in which every text is there. */
    boolean isSource() {
        return switch (this) {
            case ENGLISH, ACCENTED, MIRRORED -> true;
            case WELSH -> false;
        };
    }
}
