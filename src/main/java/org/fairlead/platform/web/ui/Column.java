package org.fairlead.platform.web.ui;

import org.jspecify.annotations.Nullable;

/** A column of a table; sort is null where the table cannot be sorted by it. */
public record Column(String text, boolean numeric, @Nullable Sort sort) {

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
        return new Column(text, false, null);
    }

    public static Column number(String text) {
        return new Column(text, true, null);
    }

    public Column sorted(String href, Direction direction) {
        return new Column(text, numeric, new Sort(href, direction));
    }

    /** The word for aria-sort, or null where the table is not sorted by this column. */
    public @Nullable String ariaSort() {
        var by = sort;
        return by == null || by.direction() == Direction.NONE
                ? null
                : by.direction().words();
    }
}
