package org.fairlead.view;

import java.util.List;

/**
 * What a view shows of its list.
 *
 * @param filter in the filter language; empty for everything
 * @param sort the order's code
 * @param columns names of columns in order; empty for the usual ones
 * @param group what rows are put together by; empty for nothing
 * @param layout how it is shown, such as {@code table} or {@code board}
 */
public record ViewContent(String filter, String sort, List<String> columns, String group, String layout) {

    /** Strips the texts and copies the list. */
    public ViewContent {
        filter = filter.strip();
        sort = sort.strip();
        columns = columns.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        group = group.strip();
        layout = layout.strip();
    }
}
