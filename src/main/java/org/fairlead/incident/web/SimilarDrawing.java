package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.access.Viewer;
import org.fairlead.incident.IncidentAction;
import org.fairlead.incident.SimilarIncidents;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.DurationWords;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.Row;
import org.fairlead.record.SimilarRecords.Found;
import org.fairlead.record.SimilarRecords.Solved;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Incidents that are perhaps the same, and those solved before: on the record as tables, beside the form for logging as lists. */
@Component
public class SimilarDrawing {

    private static final int LONGEST_SOLUTION = 240;

    private final Names names;
    private final SimilarIncidents similar;
    private final Access access;
    private final Clock clock;

    SimilarDrawing(Names names, SimilarIncidents similar, Access access, Clock clock) {
        this.names = names;
        this.similar = similar;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What stands on a record.
     *
     * @param same null when there is none
     * @param solved null when there is none
     */
    public record Tables(@Nullable DataTable same, @Nullable DataTable solved) {}

    /** What stands beside the form for logging. */
    record Lists(FactList same, FactList solved) {

        static final Lists NONE = new Lists(FactList.of(), FactList.of());

        /** How much was found, at the top of the page. */
        Notice notice(String send) {
            int open = same.facts().size();
            int before = solved.facts().size();
            if (open + before == 0) {
                return new Notice(
                        Tone.MET, say("incident.similar.nothing"), say("incident.similar.kept", "send", send), null);
            }
            return new Notice(
                    Tone.ACCENT,
                    say("incident.similar.look", "count", open + before),
                    say("incident.similar.counts", "open", open, "before", before),
                    null);
        }
    }

    /** For those who may merge an incident or work on it, while there is work to do. */
    boolean isFor(Seen seen) {
        return Offering.alive(seen) && (merges(seen) || Offering.worksOn(seen));
    }

    private boolean merges(Seen seen) {
        return access.may(seen.actor(), Act.MERGE) && Offering.allows(seen, IncidentAction.MERGE);
    }

    /** Those like the incident; nothing for those whom it does not help. */
    Tables of(Seen seen) {
        var found = isFor(seen) ? similar.to(seen.view().history(), seen.actor()) : Found.NOTHING;
        return new Tables(
                found.open().isEmpty() ? null : same(found.open(), seen.now(), merges(seen) ? seen.href() : ""),
                found.solved().isEmpty() ? null : solved(found.solved(), seen.times()));
    }

    private DataTable same(List<Row> rows, Instant now, String href) {
        var columns = new ArrayList<>(List.of(
                Column.text(say("incident.column.number")),
                Column.text(say("incident.column.title")).at(Column.Slot.TITLE),
                Column.text(say("incident.column.opened")).at(Column.Slot.SIGN),
                Column.text(say("incident.column.holder")).at(Column.Slot.START)));
        if (!href.isEmpty()) {
            columns.add(Column.text(say("incident.similar.is-same")).at(Column.Slot.END));
        }
        var lines = new ArrayList<org.fairlead.platform.web.ui.Row>();
        for (var row : rows) {
            var cells = new ArrayList<>(List.of(
                    Cell.number(row.number(), "/incidents/" + row.number()),
                    Cell.of(row.title()).withTags(Tag.priority(Math.min(5, row.priority()), "P" + row.priority())),
                    Cell.of(ago(row, now)),
                    Cell.of(names.party(row.holder().party()))));
            if (!href.isEmpty()) {
                cells.add(Cell.linked(
                        say("incident.similar.merge", "number", row.number()), href + "/merge?number=" + row.number()));
            }
            lines.add(new org.fairlead.platform.web.ui.Row(cells));
        }
        return new DataTable(say("incident.similar.open-table"), columns, lines, true);
    }

    private static String ago(Row row, Instant now) {
        return say(
                "incident.similar.ago",
                "time",
                DurationWords.brief(Duration.between(row.times().opened(), now)));
    }

    private static DataTable solved(List<Solved> solved, TimeWords times) {
        var lines = solved.stream()
                .map(each -> new org.fairlead.platform.web.ui.Row(List.of(
                        Cell.number(
                                        each.row().number(),
                                        "/incidents/" + each.row().number())
                                .withNote(done(each.row(), times)),
                        Cell.of(each.row().title()),
                        Cell.of(shortened(each.how())))))
                .toList();
        return new DataTable(
                say("incident.similar.solved-table"),
                List.of(
                        Column.text(say("incident.column.number")),
                        Column.text(say("incident.similar.was-wrong")),
                        Column.text(say("incident.end.words"))),
                lines,
                true);
    }

    private static String done(Row row, TimeWords times) {
        var done = row.times().done();
        return done == null ? "" : times.day(done);
    }

    private static String shortened(@Nullable String words) {
        if (words == null) {
            return "";
        }
        return words.length() <= LONGEST_SOLUTION
                ? words
                : words.substring(0, LONGEST_SOLUTION - 1).strip() + "…";
    }

    /** For somebody about to log an incident with this title. */
    Lists to(String title, @Nullable UUID service, Viewer viewer) {
        var now = clock.instant();
        var times = new TimeWords(viewer.zone(), now);
        var found = similar.to(title, service, viewer.actor());
        return new Lists(
                new FactList(
                        found.open().stream()
                                .map(row -> fact(
                                        ago(row, now),
                                        row,
                                        say(
                                                "incident.similar.held",
                                                "holder",
                                                names.party(row.holder().party()))))
                                .toList(),
                        false),
                new FactList(
                        found.solved().stream()
                                .map(each -> fact(done(each.row(), times), each.row(), shortened(each.how())))
                                .toList(),
                        false));
    }

    private static Fact fact(String when, Row row, String more) {
        var note = more.isEmpty() ? row.number() : row.number() + ": " + more;
        return Fact.linked(when, row.title(), "/incidents/" + row.number())
                .withNote(note)
                .openedApart();
    }
}
