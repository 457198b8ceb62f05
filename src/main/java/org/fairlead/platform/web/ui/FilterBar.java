package org.fairlead.platform.web.ui;

import java.util.List;

/**
 * The filter of a list: its text, what it consists of, and filters kept for later.
 *
 * @param action the list itself; the filter is sent as {@code filter}
 * @param error what could not be read of the filter; empty when all could
 * @param applied parts of the filter, each leading to the list without it
 * @param saved kept filters
 */
public record FilterBar(String action, String query, String hint, String error, List<Link> applied, List<Chip> saved) {

    public FilterBar(String action, String query, String hint, List<Link> applied, List<Chip> saved) {
        this(action, query, hint, "", applied, saved);
    }
}
