package org.fairlead.platform.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a list can be shown otherwise: its columns and their order, the order of its rows, what they are put together by. Every choice is
 * the address of the list with that choice made.
 *
 * @param columns the columns that may be moved or taken away, in their order
 * @param more columns that may be added
 * @param rows choices about rows, such as the order and the grouping
 * @param open whether the choices stand open
 * @param liking what can be remembered for the reader
 */
public record ListOptions(
        List<ChosenColumn> columns, List<Link> more, List<Choice> rows, boolean open, List<Action> liking) {

    /** Without anything to remember. */
    public ListOptions(List<ChosenColumn> columns, List<Link> more, List<Choice> rows, boolean open) {
        this(columns, more, rows, open, List.of());
    }

    /** The same with what can be remembered. */
    public ListOptions liking(List<Action> actions) {
        return new ListOptions(columns, more, rows, open, actions);
    }

    /** Copies the lists. */
    public ListOptions {
        columns = List.copyOf(columns);
        more = List.copyOf(more);
        rows = List.copyOf(rows);
        liking = List.copyOf(liking);
    }

    /**
     * A column that is shown.
     *
     * @param text its heading
     * @param earlier the list with it one place earlier; null for the first
     * @param later the list with it one place later; null for the last
     * @param without the list without it
     */
    public record ChosenColumn(
            String text, @Nullable String earlier, @Nullable String later, String without) {}

    /**
     * One of several.
     *
     * @param title what is chosen
     * @param chips the choices, one of them current
     */
    public record Choice(String title, List<Chip> chips) {

        /** Copies the list. */
        public Choice {
            chips = List.copyOf(chips);
        }
    }
}
