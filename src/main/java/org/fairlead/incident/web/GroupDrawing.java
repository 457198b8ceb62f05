package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fairlead.access.Viewer;
import org.fairlead.platform.words.NumberWords;
import org.fairlead.record.Grouped;
import org.fairlead.record.GroupedList;
import org.fairlead.record.Records;
import org.fairlead.record.RowValues;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** Lists in groups, as tables one below the other. */
@Component
class GroupDrawing {

    static final int MOST = 5_000;
    private static final int ROWS = 10;
    private static final Pattern NO_ANCHOR = Pattern.compile("[^\\p{L}\\p{N}-]+");

    private final Records records;
    private final RecordTables tables;
    private final GroupWords words;
    private final RowValues values;

    GroupDrawing(Records records, RecordTables tables, GroupWords words, RowValues values) {
        this.records = records;
        this.tables = tables;
        this.words = words;
        this.values = values;
    }

    Groups of(ListAsk ask, Condition condition, Viewer viewer, Instant now) {
        var by = ListChoices.by(ask);
        var found = values.filled(
                viewer.actor(),
                records.groups(viewer.actor(), new GroupedList(condition, by, ask.sort(), ROWS, MOST)),
                RecordTables.codes(ask.columns()));
        var look = new ListCells.Look(viewer, now);
        var groups = found.groups().stream()
                .sorted(GroupWords.order(by))
                .map(group -> group(ask, group, look))
                .toList();
        return new Groups(groups, note(found));
    }

    /** A value as a part of an id: impacts are words. */
    static String anchor(String value) {
        return NO_ANCHOR.matcher(value.toLowerCase(Locale.ROOT)).replaceAll("-");
    }

    /** What is left out; empty for nothing. */
    static String note(Grouped found) {
        return found.whole() ? "" : say("incident.group.first", "count", NumberWords.of(MOST));
    }

    private Group group(ListAsk ask, Grouped.Group group, ListCells.Look look) {
        var by = ListChoices.by(ask);
        var reach = look.viewer().actor().reach();
        var title = words.title(by, group.key());
        var only = words.narrowed(ask, by, group.key(), look.viewer().actor());
        var columns = ask.columns().stream()
                .filter(column -> !column.code().equals(by.code()))
                .toList();
        return new Group(
                "group-" + anchor(group.value().orElse("none")),
                title,
                NumberWords.of(group.count()),
                only.groupedBy(null).as(ListLayout.TABLE).href(reach),
                tables.table(title, group.rows(), columns, look.viewer(), look.now()));
    }
}
