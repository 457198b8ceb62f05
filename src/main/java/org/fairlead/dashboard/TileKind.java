package org.fairlead.dashboard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a tile shows. */
public enum TileKind {
    /** How many records a filter has. */
    COUNT("A number", "How many records a filter or a view has."),
    /** The first records of a filter. */
    LIST("The first of a list", "The first records of a filter or a view, in an order."),
    /** How many records of a filter have which value. */
    BREAKDOWN("How many of each", "How many records have each state, priority, holder and so on, as bars."),
    /** Clocks that are over or run out, by who holds the records. */
    CLOCKS("Clocks at risk", "How many clocks are over or run out soon, by who holds the records."),
    /** Words. */
    TEXT("Words", "A heading or a reminder for everybody who looks at it.");

    private final String words;
    private final String hint;

    TileKind(String words, String hint) {
        this.words = words;
        this.hint = hint;
    }

    /** As people choose it. */
    public String words() {
        return words;
    }

    /** What it is good for. */
    public String hint() {
        return hint;
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
