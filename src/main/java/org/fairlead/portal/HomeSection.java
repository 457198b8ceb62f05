package org.fairlead.portal;

import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Link;
import org.jspecify.annotations.Nullable;

/**
 * A table on a home page.
 *
 * @param id what it is found by on the page, or null
 * @param more where the rest is, or null
 */
public record HomeSection(
        @Nullable String id, DataTable table, @Nullable Link more) {

    public HomeSection(DataTable table, @Nullable Link more) {
        this(null, table, more);
    }

    boolean empty() {
        return table.rows().isEmpty();
    }
}
