package org.fairlead.platform.web.ui;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param sort how the table is sorted by it; null where it cannot be
 * @param slot where on a card its cells stand, where rows are cards for want of room; null for a table whose rows never are
 */
public record Column(
        String text,
        boolean numeric,
        @Nullable Sort sort,
        @Nullable Slot slot) {

    /** A place on a card. */
    public enum Slot {
        /** Beside the number. */
        SIGN,
        /** Over the whole width. */
        TITLE,
        /** Below, at the start. */
        START,
        /** Below, at the end. */
        END,
        /** Not on the card. */
        NONE;

        public String style() {
            return " fl-slot-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The page sorted by this column, and how it is sorted by it now. */
    public record Sort(String href, Direction direction) {}

    /** How a column is sorted now. */
    public enum Direction {
        NONE("none"),
        UP("ascending"),
        DOWN("descending");

        private final String words;

        Direction(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public static Column text(String text) {
        return new Column(text, false, null, null);
    }

    public static Column number(String text) {
        return new Column(text, true, null, null);
    }

    public Column sorted(String href, Direction direction) {
        return new Column(text, numeric, new Sort(href, direction), slot);
    }

    /** The same, whose cells stand there where rows are cards. */
    public Column at(Slot place) {
        return new Column(text, numeric, sort, place);
    }

    /** What its cells are marked with. */
    public String style() {
        return slot == null ? "" : slot.style();
    }

    /** The word for aria-sort, or null where the table is not sorted by this column. */
    public @Nullable String ariaSort() {
        var by = sort;
        return by == null || by.direction() == Direction.NONE
                ? null
                : by.direction().words();
    }
}
