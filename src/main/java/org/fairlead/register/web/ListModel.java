package org.fairlead.register.web;

import java.util.List;
import org.fairlead.platform.web.ui.Chip;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Pager;
import org.jspecify.annotations.Nullable;

/**
 * The list of one kind.
 *
 * @param sentence what the kind is for
 * @param find where the search is sent, what it is called and what was searched for
 * @param table the rows; null when there are none
 * @param empty what is said instead
 * @param pager null when everything is in view
 */
public record ListModel(
        PageHeader header,
        String sentence,
        Find find,
        List<Chip> chips,
        @Nullable DataTable table,
        EmptyState empty,
        @Nullable Pager pager) {

    /**
     * The search by name.
     *
     * @param action where it is sent
     * @param label what it is called
     * @param text what was searched for
     * @param state which items are shown, sent along
     */
    public record Find(String action, String label, String text, String state) {}
}
