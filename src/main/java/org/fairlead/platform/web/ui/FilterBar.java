package org.fairlead.platform.web.ui;

import static org.fairlead.platform.language.Say.say;

import java.util.List;

/**
 * The filter of a list: its text, what it consists of, and filters kept for later.
 *
 * @param action the list itself; the filter is sent as {@code filter}
 * @param error what could not be read of the filter; empty when all could
 * @param applied parts of the filter, each leading to the list without it
 * @param saved kept filters
 * @param hidden what else the list's address says, sent on with the filter
 * @param place where in the filter something could not be read, counted in characters; -1 for no place in particular
 * @param completions where what could come next is fetched; empty where there is no such help
 * @param counts where the kept filters are fetched again with how much there is in each; empty where nothing is counted
 * @param asOf when the list was made, for the printed page; empty to leave it out
 */
public record FilterBar(
        String action,
        String query,
        String hint,
        String error,
        List<Link> applied,
        List<Chip> saved,
        List<Hidden> hidden,
        int place,
        String completions,
        String counts,
        String asOf) {

    public FilterBar(String action, String query, String hint, List<Link> applied, List<Chip> saved) {
        this(action, query, hint, "", applied, saved, List.of(), -1, "", "", "");
    }

    /** The same filter, which is helped along by what could come next. */
    public FilterBar completedBy(String url) {
        return new FilterBar(action, query, hint, error, applied, saved, hidden, place, url, counts, asOf);
    }

    /** The same filter, which could not be read. */
    public FilterBar refused(String sentence, int at) {
        return new FilterBar(action, query, hint, sentence, applied, saved, hidden, at, completions, counts, asOf);
    }

    /** The filter up to the place that could not be read. */
    public String before() {
        return query.substring(0, Math.clamp(place, 0, query.length()));
    }

    /** The filter from the place that could not be read. */
    public String after() {
        return query.substring(Math.clamp(place, 0, query.length()));
    }

    /** What a printed list says of itself. */
    public String printed() {
        var what =
                query.isEmpty() ? say("platform.filter.everything") : say("platform.filter.printed", "filter", query);
        return asOf.isEmpty() ? what : say("platform.filter.as-of", "what", what, "time", asOf);
    }
}
