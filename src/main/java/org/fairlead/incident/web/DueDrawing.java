package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.Viewer;
import org.fairlead.incident.ListColumn;
import org.fairlead.incident.Sight;
import org.fairlead.incident.web.DueTimes.Mark;
import org.fairlead.incident.web.DueTimes.Stands;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.web.ui.Lanes;
import org.fairlead.platform.web.ui.TimeAxis;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.Phase;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordList;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** A list by when its records are due. */
@Component
class DueDrawing {

    private static final int MOST = 150;
    private static final int MOST_PAUSED = 50;
    private static final int TICKS = 14;
    private static final Duration HOURS = Duration.ofHours(12);
    private static final Duration DAYS = Duration.ofDays(14);
    private static final int LONGEST = 20;

    /** How much of the width a mark with its text takes. */
    private static final double WIDTH = 0.22;

    private static final List<ListColumn> COLUMNS = List.of(
            ListColumn.NUMBER,
            ListColumn.TITLE,
            ListColumn.DUE,
            ListColumn.PRIORITY,
            ListColumn.STATE,
            ListColumn.HOLDER,
            ListColumn.OWNER);

    private final Records records;
    private final RecordTables tables;
    private final Names names;

    DueDrawing(Records records, RecordTables tables, Names names) {
        this.records = records;
        this.tables = tables;
        this.names = names;
    }

    DueTimes of(ListAsk ask, Condition condition, Viewer viewer, Instant now) {
        var actor = viewer.actor();
        var known = condition.and(Sight.listed(actor, Sort.DUE)).and(RecordFields.open());
        var due = records.list(actor, RecordList.first(known, Sort.DUE, MOST));
        var paused = records.list(
                        actor,
                        RecordList.first(
                                known.and(RecordFields.in(Set.of(Phase.WAITING)))
                                        .and(RecordFields.notDue()),
                                Sort.NEWEST,
                                MOST_PAUSED))
                .rows();
        var axis = new TimeAxis(now, now.plus(ask.layout() == ListLayout.HOURS ? HOURS : DAYS), viewer.zone());
        var shown = due.rows().stream()
                .filter(row -> row.times().due() != null && row.times().due().isBefore(axis.to()))
                .toList();
        var all = new ArrayList<>(shown);
        all.addAll(paused);
        boolean later = due.hasMore() || shown.size() < due.rows().size();
        return new DueTimes(
                ask.layout() == ListLayout.HOURS ? say("incident.due.hours") : say("incident.due.days"),
                lanes(all, axis, new TimeWords(viewer.zone(), now)),
                axis.ticks(TICKS),
                new TimeWords(viewer.zone(), now).zoneWords(),
                later ? say("incident.due.more") : "",
                tables.table(say("incident.due.table"), all, COLUMNS, viewer, now));
    }

    /** The holder with most to do first. */
    private List<DueTimes.Lane> lanes(List<Row> rows, TimeAxis axis, TimeWords times) {
        var held = new LinkedHashMap<UUID, List<Row>>();
        rows.forEach(row -> held.computeIfAbsent(row.holder().party(), party -> new ArrayList<>())
                .add(row));
        return held.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<UUID, List<Row>> each) ->
                                each.getValue().size())
                        .reversed())
                .map(each -> lane(new PartyId(each.getKey()), each.getValue(), axis, times))
                .toList();
    }

    private DueTimes.Lane lane(PartyId party, List<Row> rows, TimeAxis axis, TimeWords times) {
        var ends = new ArrayList<Double>();
        var marks = new ArrayList<Mark>();
        for (var row : rows) {
            var stands = stands(row, axis.from());
            double at = place(row, stands, axis);
            double begins = at > 0.66 ? at - WIDTH : at;
            int line = 0;
            while (line < ends.size() && ends.get(line) > begins) {
                line++;
            }
            if (line == ends.size()) {
                ends.add(0.0);
            }
            ends.set(line, begins + WIDTH);
            marks.add(mark(row, line, at, stands, times));
        }
        var style = new Lanes.Lane("", "", names.colour(party), List.of()).style();
        return new DueTimes.Lane(
                names.party(party), style, say("incident.due.records", "count", rows.size()), ends.size(), marks);
    }

    private static Stands stands(Row row, Instant now) {
        if (row.times().due() != null && row.times().due().isBefore(now)) {
            return Stands.OVER;
        }
        return row.phase() == Phase.WAITING ? Stands.PAUSED : Stands.DUE;
    }

    private static double place(Row row, Stands stands, TimeAxis axis) {
        var due = row.times().due();
        return due == null
                ? (1 + DueTimes.TO) / 2
                : stands == Stands.OVER ? DueTimes.FROM / 2 : DueTimes.drawn(axis.place(due));
    }

    private Mark mark(Row row, int line, double at, Stands stands, TimeWords times) {
        var due = row.times().due();
        var when = due == null
                ? say("incident.due.no-clock")
                : switch (stands) {
                    case OVER -> say("incident.due.over", "time", times.moment(due));
                    case PAUSED -> say("incident.due.paused", "time", times.moment(due));
                    case DUE -> say("incident.clock.due", "time", times.moment(due));
                };
        var title = row.title().length() > LONGEST
                ? row.title().substring(0, LONGEST).strip() + "…"
                : row.title();
        var drawn = "P" + row.priority() + " " + title;
        return new Mark(
                at,
                line,
                stands,
                drawn,
                "%s: %s, %s, %s".formatted(drawn, row.title(), row.number(), when),
                "/incidents/" + row.number());
    }
}
