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
 * @param lanes what the cards of a board are put together by once more; empty for nothing
 * @param limits how many cards a column of a board is meant to hold at most, such as {@code IN_PROGRESS:5}
 */
public record ViewContent(
        String filter,
        String sort,
        List<String> columns,
        String group,
        String layout,
        String lanes,
        List<String> limits) {

    /** Without anything that is for boards only. */
    public ViewContent(String filter, String sort, List<String> columns, String group, String layout) {
        this(filter, sort, columns, group, layout, "", List.of());
    }

    /** Strips the texts and copies the lists. */
    public ViewContent {
        filter = filter.strip();
        sort = sort.strip();
        columns = named(columns);
        group = group.strip();
        layout = layout.strip();
        lanes = lanes.strip();
        limits = named(limits);
    }

    private static List<String> named(List<String> texts) {
        return texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
