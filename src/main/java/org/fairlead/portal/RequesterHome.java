package org.fairlead.portal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.access.Viewer;
import org.fairlead.incident.GoneOn;
import org.fairlead.incident.IncidentTables;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.record.Phase;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.springframework.stereotype.Component;

/** For those who report things: what waits for them, then where everything else is and who has it. */
@Component
class RequesterHome {

    private static final int MOST = 30;
    private static final int MOST_OVER = 8;
    private static final int MOST_QUESTIONS = 5;
    private static final String OWN = "phase != ended and (reporter = me or affected = me)";
    private static final String NEW = "NEW";
    private static final String MERGED = "MERGED";

    private final HomeParts parts;
    private final Records records;
    private final IncidentTables tables;

    RequesterHome(HomeParts parts, Records records, IncidentTables tables) {
        this.parts = parts;
        this.records = records;
        this.tables = tables;
    }

    Home of(Viewer viewer) {
        var mine = new ArrayList<Told>();
        var others = new ArrayList<Told>();
        var over = new ArrayList<Told>();
        int asked = 0;
        int merged = 0;
        for (var row : parts.rows(viewer, "", Sort.TOUCHED, MOST)) {
            var question = row.phase() == Phase.WAITING && asked++ < MOST_QUESTIONS ? question(viewer, row) : "";
            boolean elsewhere = row.state().equals(MERGED) && merged++ < MOST_QUESTIONS && isOverElsewhere(viewer, row);
            var told = new Told(row, elsewhere ? say("portal.reports.merged-over") : next(row, question));
            if (row.phase() == Phase.DONE || !question.isEmpty()) {
                mine.add(told);
            } else {
                (row.phase() == Phase.ENDED ? over : others).add(told);
            }
        }
        var summary = mine.isEmpty()
                ? others.isEmpty() ? say("portal.reports.none") : say("portal.reports.nothing")
                : say("portal.reports.waiting", "count", mine.size());
        return new Home(
                say("portal.reports.title"),
                summary,
                List.of(),
                List.of(
                        section(viewer, say("portal.reports.yours"), mine, null),
                        section(viewer, say("portal.reports.open"), others, null),
                        section(
                                viewer,
                                say("portal.reports.closed"),
                                over.subList(0, Math.min(MOST_OVER, over.size())),
                                new Link(say("portal.reports.all"), HomeParts.href("")))));
    }

    /** For those who work on others' incidents: what is open of what they reported themselves, or what is for them; empty for nothing. */
    Home added(Home home, Viewer viewer) {
        var told = new ArrayList<Told>();
        var rows = parts.rows(viewer, OWN, Sort.TOUCHED, MOST_OVER + 1);
        int asked = 0;
        for (var row : rows.subList(0, Math.min(MOST_OVER, rows.size()))) {
            var question = row.phase() == Phase.WAITING && asked++ < MOST_QUESTIONS ? question(viewer, row) : "";
            told.add(new Told(row, next(row, question)));
        }
        var more = rows.size() > MOST_OVER ? new Link(say("portal.reports.all"), HomeParts.href(OWN)) : null;
        var sections = new ArrayList<>(home.sections());
        sections.add(section(viewer, say("portal.reports.own"), told, more));
        return new Home(home.title(), home.summary(), home.tiles(), sections, home.team());
    }

    /** What a pause asks of the user; empty when somebody else must act. */
    private String question(Viewer viewer, Row row) {
        return tables.question(records.view(viewer.actor(), row.id(), 1, Integer.MAX_VALUE), viewer);
    }

    /** Whether the report that goes on for a merged one is over. */
    private boolean isOverElsewhere(Viewer viewer, Row row) {
        var view = records.view(viewer.actor(), row.id(), 1, Integer.MAX_VALUE);
        return GoneOn.of(view.history()).filter(GoneOn::over).isPresent();
    }

    private String next(Row row, String question) {
        var holder = parts.party(new PartyId(row.holder().party()));
        if (!question.isEmpty()) {
            return say("portal.reports.answer", "question", question);
        }
        return switch (row.phase()) {
            case OPEN ->
                row.state().equals(NEW)
                        ? say("portal.reports.new", "holder", holder)
                        : say("portal.reports.working", "holder", holder);
            case WAITING -> say("portal.reports.other", "holder", holder);
            case DONE -> say("portal.reports.confirm");
            case ENDED -> row.state().equals(MERGED) ? say("portal.reports.merged") : say("portal.reports.over");
        };
    }

    private record Told(Row row, String next) {}

    private HomeSection section(
            Viewer viewer, String title, List<Told> told, @org.jspecify.annotations.Nullable Link more) {
        var times = parts.times(viewer);
        var lines = told.stream()
                .map(each -> {
                    var row = each.row();
                    var href = "/incidents/" + row.number();
                    return new org.fairlead.platform.web.ui.Row(List.of(
                            Cell.linked(row.title(), href).withNote(row.number()),
                            Cell.of(parts.party(new PartyId(row.holder().party()))),
                            Cell.of(each.next()),
                            Cell.of(times.day(row.times().updated()).replace(' ', '\u00a0'))
                                    .withNote(times.time(row.times().updated()))));
                })
                .toList();
        var columns = List.of(
                Column.text(say("portal.reports.what")),
                Column.text(say("portal.reports.who")),
                Column.text(say("portal.reports.next")),
                Column.text(say("portal.reports.news")));
        return new HomeSection(new DataTable(title, columns, lines, false), more);
    }
}
