package org.fairlead.record;

import java.util.function.Consumer;

/**
 * Computes every derived row again from the timelines and compares. It changes nothing, needs little memory whatever the number of
 * records, and may run while people work.
 */
public interface Rebuild {

    /**
     * Walks all records.
     *
     * @param differences told of each difference
     * @param progress told now and then how far it is
     * @return what was looked at
     */
    Looked compare(Consumer<Difference> differences, Consumer<Looked> progress);

    /**
     * A stored value that is not what the timeline says.
     *
     * @param table the table, with its schema
     * @param key the row's key, in words
     * @param column the column; {@code *} for the whole row
     * @param stored what is stored; {@code (no row)} when the row is missing
     * @param computed what the timeline gives; {@code (no row)} when there should be none
     */
    record Difference(String table, String key, String column, String stored, String computed) {
        @Override
        public String toString() {
            return "%s %s, %s: stored %s, computed %s".formatted(table, key, column, stored, computed);
        }
    }

    /**
     * What was looked at so far.
     *
     * @param records records
     * @param entries entries on their timelines
     * @param rows derived rows
     * @param differences differences
     * @param changing records that differed but were changed since the walk began; another walk sees them
     */
    record Looked(long records, long entries, long rows, long differences, long changing) {
        /** Nothing yet. */
        public static final Looked NOTHING = new Looked(0, 0, 0, 0, 0);

        /** Both together. */
        public Looked plus(Looked other) {
            return new Looked(
                    records + other.records,
                    entries + other.entries,
                    rows + other.rows,
                    differences + other.differences,
                    changing + other.changing);
        }
    }
}
