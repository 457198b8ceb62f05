package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairlead.access.Viewer;
import org.fairlead.incident.IncidentMark;
import org.fairlead.incident.IncidentState;
import org.fairlead.incident.Sight;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.words.NumberWords;
import org.fairlead.record.Grouped;
import org.fairlead.record.GroupedList;
import org.fairlead.record.GroupedList.By;
import org.fairlead.record.Phase;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A list as a board: one read, whatever it holds. */
@Component
class BoardDrawing {

    private static final int CARDS = 20;

    private final Records records;
    private final GroupWords words;
    private final ListCells cells;
    private final BoardMoves moves;
    private final Parts parts;

    BoardDrawing(Records records, GroupWords words, ListCells cells, BoardMoves moves, Parts parts) {
        this.records = records;
        this.words = words;
        this.cells = cells;
        this.moves = moves;
        this.parts = parts;
    }

    /** What else a board is made with. */
    @Component
    record Parts(Choices choices, UuidSource ids) {}

    /**
     * A board being drawn.
     *
     * @param ask the list
     * @param by what the columns stand for
     * @param columns the columns, in order
     * @param found the cards
     * @param look who looks
     */
    private record Drawn(ListAsk ask, By by, Map<String, Board.Column> columns, Grouped found, ListCells.Look look) {}

    Board of(ListAsk ask, Condition condition, Viewer viewer, Frame frame, Instant now) {
        var by = ListChoices.by(ask);
        var lanes = ask.board().lanes() == by ? null : ask.board().lanes();
        var found = records.groups(
                viewer.actor(), new GroupedList(condition, by, lanes, ask.sort(), CARDS, GroupDrawing.MOST));
        var drawn = new Drawn(ask, by, columns(ask, by, found), found, new ListCells.Look(viewer, now));
        var reach = viewer.actor().reach();
        var moving = Form.to(
                ListPages.PATH,
                frame.csrf(),
                new Hidden("by", by.code()),
                new Hidden("back", ask.href(reach)),
                new Hidden("intent", parts.ids().next().toString()));
        var limiting = new ArrayList<Hidden>();
        ask.said(reach).forEach((name, value) -> limiting.add(new Hidden(name, value)));
        return new Board(
                ListWords.of(by),
                found.groups().isEmpty() ? List.of() : lanes(drawn, lanes),
                GroupDrawing.note(found),
                moving,
                limiting);
    }

    /** The columns there always are, and those of the cards, with how they stand to their limits. */
    private Map<String, Board.Column> columns(ListAsk ask, By by, Grouped found) {
        var counts = new LinkedHashMap<String, Integer>();
        found.groups().forEach(group -> counts.merge(key(group.key()), group.count(), Integer::sum));
        var columns = new LinkedHashMap<String, Board.Column>();
        Stream.concat(always(by), counts.keySet().stream())
                .distinct()
                .map(key -> new Grouped.Group(
                        key.equals(BoardMoves.NONE) ? null : key, null, counts.getOrDefault(key, 0), List.of()))
                .sorted(GroupWords.order(by))
                .forEach(group -> columns.put(key(group.key()), column(ask, by, group)));
        return columns;
    }

    private Board.Column column(ListAsk ask, By by, Grouped.Group whole) {
        var key = key(whole.key());
        int limit = ask.board().most(key).orElse(0);
        int over = limit == 0 ? 0 : Math.max(0, whole.count() - limit);
        var stands = limit == 0
                ? ""
                : over > 0
                        ? say("incident.board.over-limit", "over", counted(over), "limit", counted(limit))
                        : say("incident.board.within-limit", "count", counted(whole.count()), "limit", counted(limit));
        return new Board.Column(key, words.title(by, whole.key()), limit, stands, over > 0);
    }

    private static String counted(int count) {
        return NumberWords.of(count);
    }

    private static String key(@Nullable String value) {
        return Objects.requireNonNullElse(value, BoardMoves.NONE);
    }

    private Stream<String> always(By by) {
        return switch (by) {
            case STATE ->
                Stream.of(IncidentState.NEW, IncidentState.IN_PROGRESS, IncidentState.PENDING, IncidentState.RESOLVED)
                        .map(Enum::name);
            case PRIORITY ->
                parts.choices().agreements().matrix().rows().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .map(String::valueOf);
            case FLAG -> Stream.of(IncidentMark.OPERATIONAL.name(), BoardMoves.NONE);
            case ESCALATED ->
                Arrays.stream(IncidentMark.values())
                        .filter(mark -> mark.name().startsWith("ESCALATED"))
                        .map(Enum::name);
            case IMPACT -> parts.choices().agreements().matrix().impacts().stream();
            case URGENCY -> parts.choices().agreements().matrix().urgencies().stream();
            case HOLDER, TEAM, OWNER, SERVICE, CATEGORY, SITE -> Stream.empty();
        };
    }

    private List<Board.Lane> lanes(Drawn drawn, @Nullable By by) {
        var ask = drawn.ask();
        var actor = drawn.look().viewer().actor();
        if (by == null) {
            return List.of(new Board.Lane(
                    "lane",
                    "",
                    ask.href(actor.reach()),
                    cells(drawn, ask, drawn.found().groups())));
        }
        var together = drawn.found().groups().stream()
                .collect(Collectors.groupingBy(
                        group -> Optional.ofNullable(group.lane()), LinkedHashMap::new, Collectors.toList()));
        return together.entrySet().stream()
                .map(lane -> new Grouped.Group(
                        lane.getKey().orElse(null),
                        null,
                        lane.getValue().stream().mapToInt(Grouped.Group::count).sum(),
                        List.of()))
                .sorted(GroupWords.order(by))
                .map(lane -> {
                    var only = words.narrowed(ask, by, lane.key(), actor);
                    return new Board.Lane(
                            "lane-" + id(lane.key()),
                            words.title(by, lane.key()),
                            only.href(actor.reach()),
                            cells(drawn, only, together.getOrDefault(lane.value(), List.of())));
                })
                .toList();
    }

    private static String id(@Nullable String key) {
        return GroupDrawing.anchor(key(key));
    }

    private List<Board.Cell> cells(Drawn drawn, ListAsk lane, List<Grouped.Group> groups) {
        var actor = drawn.look().viewer().actor();
        return drawn.columns().values().stream()
                .map(column -> {
                    var value = column.key().equals(BoardMoves.NONE) ? null : column.key();
                    var only = words.narrowed(lane, drawn.by(), value, actor);
                    var here = groups.stream()
                            .filter(group -> Objects.equals(group.key(), value))
                            .findFirst()
                            .orElseGet(() -> new Grouped.Group(value, null, 0, List.of()));
                    return new Board.Cell(
                            "group-" + id(value) + (groups == drawn.found().groups() ? "" : "-" + laneOf(groups)),
                            column,
                            counted(here.count()),
                            only.groupedBy(null).as(ListLayout.TABLE).href(actor.reach()),
                            here.rows().stream().map(row -> card(drawn, row)).toList(),
                            here.count() - here.rows().size());
                })
                .toList();
    }

    private static String laneOf(List<Grouped.Group> groups) {
        return id(groups.getFirst().lane());
    }

    private BoardCard card(Drawn drawn, Row row) {
        var look = drawn.look();
        var tags = new ArrayList<Tag>();
        tags.add(ListCells.priority(row));
        tags.addAll(List.of(ListCells.marks(row)));
        var holder = cells.holder(row, look.viewer());
        var due = cells.due(row, look);
        tags.addAll(due.tags());
        var facts = new ArrayList<String>();
        facts.add(holder.note().isEmpty() ? holder.text() : holder.text() + ", " + holder.note());
        if (row.phase() == Phase.OPEN && !due.blank()) {
            var when = (due.text() + " " + due.note()).replaceAll("\\s+", " ").strip();
            facts.add(say("incident.board.due", "when", when));
        }
        var actor = look.viewer().actor();
        var reasons = new LinkedHashMap<String, String>();
        drawn.columns()
                .keySet()
                .forEach(key ->
                        reasons.put(key, moves.move(row, drawn.by(), key, actor).why()));
        var href = "/incidents/" + row.number();
        boolean elsewhere = always(drawn.by()).findAny().isEmpty()
                && Standing.of(row, actor).worksOn();
        return new BoardCard(
                row.number(),
                Sight.seesPlaces(actor) ? row.version() : 0,
                row.title(),
                href,
                tags,
                facts,
                elsewhere || reasons.containsValue("")
                        ? href + "/move?by=" + drawn.by().code()
                        : "",
                StoredJson.mapper().writeValueAsString(reasons));
    }
}
