package org.fairlead.incident.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Viewer;
import org.fairlead.incident.IncidentState;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.filter.Filter.Operator;
import org.fairlead.platform.filter.FilterLanguage;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.record.Grouped;
import org.fairlead.record.GroupedList;
import org.fairlead.record.GroupedList.By;
import org.fairlead.record.Phase;
import org.fairlead.record.RecordFilter;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** Lists in groups, as tables one below the other or as a board. */
@Component
class GroupDrawing {

    private static final int MOST = 5_000;
    private static final int ROWS = 10;
    private static final int CARDS = 20;

    private final Records records;
    private final RecordTables tables;
    private final ListCells cells;
    private final Names names;
    private final RecordFilter filters;

    GroupDrawing(Records records, RecordTables tables, ListCells cells, Names names, RecordFilter filters) {
        this.records = records;
        this.tables = tables;
        this.cells = cells;
        this.names = names;
        this.filters = filters;
    }

    Groups of(ListAsk ask, Condition condition, Viewer viewer, Instant now) {
        boolean board = ask.layout() == ListLayout.BOARD;
        var by = ListChoices.by(ask);
        var found =
                records.groups(viewer.actor(), new GroupedList(condition, by, ask.sort(), board ? CARDS : ROWS, MOST));
        var look = new ListCells.Look(viewer, now);
        var groups = found.groups().stream()
                .sorted(order(by))
                .map(group -> group(ask, group, look))
                .toList();
        var note = found.whole()
                ? ""
                : "These are the first %,d of the list, in its order. Filter it to see the rest.".formatted(MOST);
        return new Groups(by.words(), groups, note);
    }

    private Group group(ListAsk ask, Grouped.Group group, ListCells.Look look) {
        var by = ListChoices.by(ask);
        var reach = look.viewer().actor().reach();
        var title = title(by, group);
        var only = narrowed(ask, by, group, look.viewer().actor());
        boolean board = ask.layout() == ListLayout.BOARD;
        var columns = ask.columns().stream()
                .filter(column -> !column.code().equals(by.code()))
                .toList();
        return new Group(
                "group-" + group.value().orElse("none").toLowerCase(Locale.ROOT),
                title,
                "%,d".formatted(group.count()),
                only.groupedBy(null).as(ListLayout.TABLE).href(reach),
                board
                        ? new DataTable(title, List.of(), List.of(), false)
                        : tables.table(title, group.rows(), columns, look.viewer(), look.now()),
                board ? group.rows().stream().map(row -> card(row, look)).toList() : List.of(),
                group.count() - group.rows().size());
    }

    /** The list of one group: its filter and what the group has in common, by name where there is one in force. */
    private ListAsk narrowed(ListAsk ask, By by, Grouped.Group group, Actor actor) {
        var named = by == By.STATE || by == By.PRIORITY || group.key() == null ? value(by, group) : title(by, group);
        try {
            return ask.filtered(filters.narrowed(ask.filter(), condition(by, named), actor));
        } catch (RefusedException noLongerInForce) {
            return ask.filtered(filters.narrowed(ask.filter(), condition(by, value(by, group)), actor));
        }
    }

    private static String value(By by, Grouped.Group group) {
        return by == By.PRIORITY ? "P" + group.key() : group.value().orElse("none");
    }

    private String condition(By by, String value) {
        var field = filters.schema().field(by.code()).orElseThrow();
        return FilterLanguage.comparison(field, Operator.EQUAL.sign(), value);
    }

    private String title(By by, Grouped.Group group) {
        var key = group.key();
        if (key == null) {
            return by == By.OWNER ? "Nobody in particular" : "None";
        }
        return switch (by) {
            case STATE -> TimelineWords.state(key);
            case PRIORITY -> "P" + key;
            case HOLDER -> names.party(UUID.fromString(key));
            case TEAM -> names.team(UUID.fromString(key));
            case OWNER -> names.person(new PersonId(UUID.fromString(key)));
            case SERVICE -> names.service(UUID.fromString(key));
            case CATEGORY -> names.category(UUID.fromString(key));
            case SITE -> names.site(UUID.fromString(key));
        };
    }

    /** States as they follow one another, priorities as they weigh, everything else by how much there is of it. */
    private static Comparator<Grouped.Group> order(By by) {
        return switch (by) {
            case STATE ->
                Comparator.comparingInt(group -> group.value()
                        .flatMap(GroupDrawing::state)
                        .map(Enum::ordinal)
                        .orElse(Integer.MAX_VALUE));
            case PRIORITY -> Comparator.comparing(group -> group.value().orElse("9"));
            case HOLDER, TEAM, OWNER, SERVICE, CATEGORY, SITE ->
                Comparator.comparing((Grouped.Group group) -> group.key() != null)
                        .thenComparing(Grouped.Group::count, Comparator.reverseOrder());
        };
    }

    private static Optional<IncidentState> state(String code) {
        return java.util.Arrays.stream(IncidentState.values())
                .filter(state -> state.name().equals(code))
                .findFirst();
    }

    private BoardCard card(Row row, ListCells.Look look) {
        var tags = new java.util.ArrayList<Tag>();
        tags.add(ListCells.priority(row));
        tags.addAll(List.of(ListCells.marks(row)));
        var holder = cells.holder(row, look.viewer());
        var due = cells.due(row, look);
        tags.addAll(due.tags());
        var facts = new java.util.ArrayList<String>();
        facts.add(holder.note().isEmpty() ? holder.text() : holder.text() + ", " + holder.note());
        if (row.phase() == Phase.OPEN && !due.blank()) {
            facts.add(("Due " + due.text() + " " + due.note())
                    .replaceAll("\\s+", " ")
                    .strip());
        }
        return new BoardCard(row.number(), row.title(), "/incidents/" + row.number(), tags, facts);
    }
}
