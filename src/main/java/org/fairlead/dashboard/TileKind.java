package org.fairlead.dashboard;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a tile shows. */
public enum TileKind {
    /** How many records a filter has. */
    COUNT(later("dashboard.kind.count"), later("dashboard.kind.count-text")),
    /** The first records of a filter. */
    LIST(later("dashboard.kind.list"), later("dashboard.kind.list-text")),
    /** How many records of a filter have which value. */
    BREAKDOWN(later("dashboard.kind.breakdown"), later("dashboard.kind.breakdown-text")),
    /** Clocks that are over or run out, by who holds the records. */
    CLOCKS(later("dashboard.kind.clocks"), later("dashboard.kind.clocks-text")),
    /** Words. */
    TEXT(later("dashboard.kind.text"), later("dashboard.kind.text-text"));

    private final String words;
    private final String hint;

    TileKind(String words, String hint) {
        this.words = words;
        this.hint = hint;
    }

    /** As people choose it. */
    public String words() {
        return say(words);
    }

    /** What it is good for. */
    public String hint() {
        return say(hint);
    }

    /** The word in addresses and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that word. */
    public static Optional<TileKind> of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
