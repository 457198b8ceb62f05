package org.fairlead.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How somebody likes to see a list, where no view says otherwise.
 *
 * @param columns names of columns; empty for the usual ones
 * @param density how close rows and cards stand
 */
public record Taste(List<String> columns, Density density) {

    /** Of those who have said nothing. */
    public static final Taste USUAL = new Taste(List.of(), Density.COMFORTABLE);

    /** Copies the list. */
    public Taste {
        columns = List.copyOf(columns);
    }

    /** How close rows and cards stand. */
    public enum Density {
        /** With room between. */
        COMFORTABLE,
        /** As many as fit. */
        COMPACT;

        /** The word in addresses and in the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one of that word. */
        public static Optional<Density> of(String code) {
            return Arrays.stream(values())
                    .filter(density -> density.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                    .findFirst();
        }
    }
}
