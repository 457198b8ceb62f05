package org.fairlead.incident.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairlead.incident.ListColumn;
import org.fairlead.incident.Sight;
import org.fairlead.platform.actor.Reach;
import org.fairlead.record.GroupedList;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.view.SavedView;
import org.fairlead.view.Taste;
import org.fairlead.view.ViewContent;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a list asks for. What is not said comes from the view, and without one is as usual. Addresses written from it
 * say only what differs, so that they stay short and a view that is changed changes the links to it.
 *
 * @param view the view it began with; null for none
 * @param filter which rows, as typed
 * @param sort in which order
 * @param columns which columns
 * @param by what rows are put together by; null for nothing
 * @param layout how it is shown
 * @param board how a board of it is divided
 * @param liked the columns where neither the address nor a view says which
 */
record ListAsk(
        @Nullable SavedView view,
        String filter,
        Sort sort,
        List<ListColumn> columns,
        GroupedList.@Nullable By by,
        ListLayout layout,
        BoardShape board,
        List<ListColumn> liked) {

    static final String USUAL_FILTER = "open";
    static final String FILTER = "filter";

    /** What the parameters of an address say; null for those it leaves out. */
    record Sent(
            @Nullable String filter,
            @Nullable String sort,
            @Nullable String columns,
            @Nullable String group,
            @Nullable String layout,
            @Nullable String lanes,
            @Nullable String limits) {}

    static ListAsk of(Sent sent, @Nullable SavedView view, Reach reach, List<ListColumn> liked) {
        var kept = view == null ? usual(liked) : of(view, reach, liked);
        return new ListAsk(
                view,
                sent.filter() == null ? kept.filter() : sent.filter().strip(),
                Optional.ofNullable(sent.sort()).flatMap(Sort::of).orElse(kept.sort()),
                sent.columns() == null
                        ? kept.columns()
                        : ListColumn.read(Arrays.asList(sent.columns().split(",")), reach),
                sent.group() == null ? kept.by() : by(sent.group(), reach),
                Optional.ofNullable(sent.layout())
                        .flatMap(ListLayout::of)
                        .filter(layout -> layout.isFor(reach))
                        .orElse(kept.layout()),
                kept.board().said(sent.lanes(), sent.limits(), reach),
                liked);
    }

    /** The same by one who has said nothing about columns. */
    static ListAsk of(Sent sent, @Nullable SavedView view, Reach reach) {
        return of(sent, view, reach, ListColumn.usual(reach));
    }

    /** The columns that somebody likes. */
    static List<ListColumn> liked(Taste taste, Reach reach) {
        return taste.columns().isEmpty() ? ListColumn.usual(reach) : ListColumn.read(taste.columns(), reach);
    }

    /** What a list shows that nobody said anything of. */
    static ListAsk usual(List<ListColumn> liked) {
        return new ListAsk(null, USUAL_FILTER, Sort.NEWEST, liked, null, ListLayout.TABLE, BoardShape.PLAIN, liked);
    }

    /** What the view shows, as far as one who sees so far may have it. */
    static ListAsk of(SavedView view, Reach reach, List<ListColumn> liked) {
        var content = view.content();
        var columns = content.columns();
        return new ListAsk(
                view,
                content.filter(),
                Sort.of(content.sort()).orElse(Sort.NEWEST),
                columns.isEmpty() ? ListColumn.usual(reach) : ListColumn.read(columns, reach),
                by(content.group(), reach),
                ListLayout.of(content.layout())
                        .filter(layout -> layout.isFor(reach))
                        .orElse(ListLayout.TABLE),
                BoardShape.of(content, reach),
                liked);
    }

    static GroupedList.@Nullable By by(String code, Reach reach) {
        return groupings(reach).stream()
                .filter(by -> by.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** What lists may be grouped by: what may be a column, and marks. */
    static List<GroupedList.By> groupings(Reach reach) {
        return Arrays.stream(GroupedList.By.values())
                .filter(by -> by.isMark()
                        ? Sight.seesMarks(reach)
                        : ListColumn.of(by.code())
                                .filter(column -> column.isFor(reach))
                                .isPresent())
                .toList();
    }

    ListAsk filtered(String other) {
        return new ListAsk(view, other, sort, columns, by, layout, board, liked);
    }

    ListAsk sorted(Sort other) {
        return new ListAsk(view, filter, other, columns, by, layout, board, liked);
    }

    ListAsk with(List<ListColumn> others) {
        return new ListAsk(view, filter, sort, others, by, layout, board, liked);
    }

    ListAsk groupedBy(GroupedList.@Nullable By other) {
        return new ListAsk(view, filter, sort, columns, other, layout, board, liked);
    }

    ListAsk as(ListLayout other) {
        return new ListAsk(view, filter, sort, columns, by, other, board, liked);
    }

    ListAsk on(BoardShape other) {
        return new ListAsk(view, filter, sort, columns, by, layout, other, liked);
    }

    /** What would be kept as a view. */
    ViewContent content(Reach reach) {
        return new ViewContent(
                filter,
                sort.code(),
                columns.equals(ListColumn.usual(reach))
                        ? List.of()
                        : columns.stream().map(ListColumn::code).toList(),
                by == null ? "" : by.code(),
                layout.code(),
                board.lanesCode(),
                board.limits());
    }

    /** Whether it shows anything else than its view. */
    boolean differs(Reach reach) {
        return view != null && !content(reach).equals(of(view, reach, liked).content(reach));
    }

    String href(Reach reach) {
        return href(reach, "");
    }

    /** The address, and more parameters after it, each led by an ampersand. */
    String href(Reach reach, String more) {
        return ListPages.PATH
                + said(reach).entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""))
                + more;
    }

    /** The parameters of the address, in order: what differs from the view, or from what is usual. */
    Map<String, String> said(Reach reach) {
        var kept = view == null ? usual(liked) : of(view, reach, liked);
        var said = new LinkedHashMap<String, String>();
        if (view != null) {
            said.put("view", view.id().toString());
        }
        if (view == null || !filter.equals(kept.filter())) {
            said.put(FILTER, filter);
        }
        if (sort != kept.sort()) {
            said.put("sort", sort.code());
        }
        if (!columns.equals(kept.columns())) {
            said.put("columns", ListColumn.write(columns));
        }
        if (by != kept.by()) {
            said.put("group", by == null ? "none" : by.code());
        }
        if (layout != kept.layout()) {
            said.put("layout", layout.code());
        }
        if (board.lanes() != kept.board().lanes()) {
            said.put("lanes", board.lanes() == null ? "none" : board.lanesCode());
        }
        if (!board.most().equals(kept.board().most())) {
            said.put("limits", String.join(",", board.limits()));
        }
        return said;
    }
}
