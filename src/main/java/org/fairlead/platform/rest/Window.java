package org.fairlead.platform.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a long list is asked for: {@code limit} (1 to 200, 50 when not said) and {@code cursor}. Controllers take
 * it as a parameter.
 *
 * @param limit rows at most
 * @param cursor where to go on; null for the start
 */
public record Window(int limit, @Nullable Cursor cursor) {

    static final int MOST = 200;
    static final int USUAL = 50;

    /** The place to go on from, refused unless it belongs to the list. */
    public Optional<Cursor> place(String list, int values) {
        return Optional.ofNullable(cursor).map(found -> found.of(list, values));
    }

    /** Reads the two parameters as they came. */
    public static Window read(@Nullable String limit, @Nullable String cursor) {
        return new Window(limitOf(limit), cursor == null || cursor.isBlank() ? null : Cursor.read(cursor));
    }

    private static int limitOf(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return USUAL;
        }
        if (text.matches("[0-9]{1,3}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        }
        throw RestRefusal.unreadable("limit", "The limit must be a whole number from 1 to " + MOST + ".");
    }
}
