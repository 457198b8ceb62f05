package org.fairlead.incident.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.fairlead.incident.ListColumn;
import org.fairlead.platform.actor.Reach;

/** How a list is shown. */
enum ListLayout {
    /** A row for each record. */
    TABLE("Table"),
    /** Rows beside the record that is open. */
    SPLIT("List and record"),
    /** Cards in columns by what they are grouped by. */
    BOARD("Board"),
    /** When they are due, on an axis of hours. */
    HOURS("Due times, by the hour"),
    /** When they are due, on an axis of days. */
    DAYS("Due times, by the day");

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

    /** Whether somebody who sees so far may have it: due times are not for requesters. */
    boolean isFor(Reach reach) {
        return switch (this) {
            case TABLE, SPLIT, BOARD -> true;
            case HOURS, DAYS -> ListColumn.DUE.isFor(reach);
        };
    }

    static Optional<ListLayout> of(String code) {
        return Arrays.stream(values())
                .filter(layout -> layout.code().equals(code))
                .findFirst();
    }
}
