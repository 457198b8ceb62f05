package org.fairlead.incident.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.fairlead.incident.ListColumn;
import org.fairlead.platform.actor.Reach;

/** How a list is shown. */
enum ListLayout {
    /** A row for each record. */
    TABLE,
    /** Rows beside the record that is open. */
    SPLIT,
    /** Cards in columns by what they are grouped by. */
    BOARD,
    /** When they are due, on an axis of hours. */
    HOURS,
    /** When they are due, on an axis of days. */
    DAYS;

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
