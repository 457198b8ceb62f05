package org.fairlead.portal;

import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Link;
import org.jspecify.annotations.Nullable;

/**
 * A table on a home page.
 *
 * @param more where the rest is, or null
 */
public record HomeSection(DataTable table, @Nullable Link more) {

    boolean empty() {
        return table.rows().isEmpty();
    }
}
