package org.fairlead.platform.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter put together by choosing: first the field, then how and what it is compared with.
 *
 * @param next where the choice of a field is sent
 * @param fields the fields to choose from
 * @param hidden what the address of the list says already
 * @param chosen the field that was chosen; null before that
 */
public record FilterBuilder(
        String next,
        Select fields,
        List<Hidden> hidden,
        @Nullable Chosen chosen) {

    /** Copies the list. */
    public FilterBuilder {
        hidden = List.copyOf(hidden);
    }

    /**
     * A field that was chosen.
     *
     * @param add where the whole comparison is sent
     * @param field its name
     * @param words what it is
     * @param parts how it is compared, and with what
     * @param back the list without the choice
     */
    public record Chosen(String add, String field, String words, List<Object> parts, String back) {

        /** Copies the list. */
        public Chosen {
            parts = List.copyOf(parts);
        }
    }
}
