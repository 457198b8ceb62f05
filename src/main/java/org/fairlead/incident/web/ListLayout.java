package org.fairlead.incident.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a list is shown. */
enum ListLayout {
    /** A row for each record. */
    TABLE("Table"),
    /** Rows beside the record that is open. */
    SPLIT("List and record"),
    /** Cards in columns by what they are grouped by. */
    BOARD("Board");

    private final String words;

    ListLayout(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ListLayout> of(String code) {
        return Arrays.stream(values())
                .filter(layout -> layout.code().equals(code))
                .findFirst();
    }
}
