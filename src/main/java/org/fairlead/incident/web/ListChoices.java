package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.fairlead.incident.ListColumn;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.web.ui.Chip;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.ListOptions;
import org.fairlead.record.GroupedList;
import org.fairlead.record.RecordList.Sort;
import org.jspecify.annotations.Nullable;

/**
 * How one list could be shown otherwise.
 *
 * @param ask the list as it is
 * @param reach how far the viewer sees
 */
record ListChoices(ListAsk ask, Reach reach) {

    private static final String OPEN = "&options=open";

    /** The choices; the columns only where the layout has any. */
    ListOptions options(boolean open) {
        var rows = new ArrayList<ListOptions.Choice>();
        rows.add(layouts());
        rows.add(orders());
        rows.add(groups());
        if (ask.layout() == ListLayout.BOARD) {
            rows.add(lanes());
        }
        boolean columned = ask.layout() == ListLayout.TABLE;
        return new ListOptions(columned ? columns() : List.of(), columned ? more() : List.of(), rows, open);
    }

    private String href(ListAsk other) {
        return other.href(reach, OPEN);
    }

    private List<ListOptions.ChosenColumn> columns() {
        var movable = ask.columns().stream().filter(column -> !column.always()).toList();
        var chosen = new ArrayList<ListOptions.ChosenColumn>();
        for (int at = 0; at < movable.size(); at++) {
            var without = new ArrayList<>(movable);
            without.remove(at);
            chosen.add(new ListOptions.ChosenColumn(
                    ListWords.of(movable.get(at)),
                    moved(movable, at, at - 1),
                    moved(movable, at, at + 1),
                    href(named(without))));
        }
        return chosen;
    }

    private @Nullable String moved(List<ListColumn> columns, int from, int to) {
        if (to < 0 || to >= columns.size()) {
            return null;
        }
        var moved = new ArrayList<>(columns);
        Collections.swap(moved, from, to);
        return href(named(moved));
    }

    private ListAsk named(List<ListColumn> movable) {
        var columns = new ArrayList<>(List.of(ListColumn.NUMBER, ListColumn.TITLE));
        columns.addAll(movable);
        return ask.with(columns);
    }

    private List<Link> more() {
        return ListColumn.all(reach).stream()
                .filter(column -> !ask.columns().contains(column))
                .map(column -> {
                    var columns = new ArrayList<>(ask.columns());
                    columns.add(column);
                    return new Link(ListWords.of(column), href(ask.with(columns)));
                })
                .toList();
    }

    private ListOptions.Choice orders() {
        return new ListOptions.Choice(
                say("incident.options.order"),
                Arrays.stream(Sort.values())
                        .filter(sort -> ListColumn.mayOrder(sort, reach))
                        .map(sort -> chip(ListWords.of(sort), ask.sorted(sort), sort == ask.sort()))
                        .toList());
    }

    private ListOptions.Choice groups() {
        var chips = new ArrayList<Chip>();
        chips.add(chip(say("incident.options.not-grouped"), ask.groupedBy(null), ask.by() == null));
        ListAsk.groupings(reach)
                .forEach(by -> chips.add(chip(ListWords.of(by), ask.groupedBy(by), Objects.equals(by, ask.by()))));
        return new ListOptions.Choice(
                ask.layout() == ListLayout.BOARD
                        ? say("incident.options.board-columns")
                        : say("incident.options.group"),
                chips);
    }

    private ListOptions.Choice lanes() {
        var chips = new ArrayList<Chip>();
        var now = ask.board().lanes();
        chips.add(chip(say("incident.options.one-lane"), ask.on(ask.board().by(null)), now == null));
        BoardShape.LANES.stream()
                .filter(by -> by != by(ask) && BoardShape.lanes(by.code(), reach) != null)
                .forEach(by ->
                        chips.add(chip(ListWords.of(by), ask.on(ask.board().by(by)), by == now)));
        return new ListOptions.Choice(say("incident.options.lanes"), chips);
    }

    private ListOptions.Choice layouts() {
        return new ListOptions.Choice(
                say("incident.options.layout"),
                Arrays.stream(ListLayout.values())
                        .filter(layout -> layout.isFor(reach))
                        .map(layout -> chip(ListWords.of(layout), ask.as(layout), layout == ask.layout()))
                        .toList());
    }

    private Chip chip(String text, ListAsk other, boolean current) {
        var chip = Chip.of(text, href(other));
        return current ? chip.asCurrent() : chip;
    }

    /** What a board's columns stand for when nothing is chosen. */
    static GroupedList.By by(ListAsk ask) {
        return Objects.requireNonNullElse(ask.by(), GroupedList.By.STATE);
    }
}
