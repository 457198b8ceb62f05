package org.fairlead.watchlog.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairlead.access.Viewer;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.DurationWords;
import org.fairlead.watchlog.Roster;
import org.fairlead.watchlog.Shift;

/**
 * A part of a roster as people read it.
 *
 * @param roster the part
 * @param here the address of the roster
 * @param plans whether the reader plans shifts
 */
record RosterDrawing(Roster roster, String here, boolean plans, WatchLogDrawing drawing, Viewer viewer) {

    /** Which days it is of, and for how long nobody has the watch. */
    String words() {
        var times = drawing.times(viewer);
        var gaps = roster.shifts().isEmpty() ? List.<Roster.Stretch>of() : roster.gaps();
        var uncovered = gaps.stream()
                .map(gap -> Duration.between(gap.from(), gap.until()))
                .reduce(Duration.ZERO, Duration::plus);
        var days = say(
                "watchlog.roster.from-to-in-zone",
                "from",
                times.day(roster.from()),
                "to",
                times.day(roster.until().minusSeconds(1)),
                "zone",
                times.zoneWords());
        return gaps.isEmpty()
                ? days
                : say("watchlog.roster.nobody-for", "days", days, "duration", DurationWords.of(uncovered));
    }

    /** Its shifts, and the stretches that nobody has. */
    DataTable table() {
        var columns = new ArrayList<>(List.of(
                Column.text(say("watchlog.roster.who")),
                Column.text(say("watchlog.roster.from")),
                Column.text(say("watchlog.roster.until")),
                Column.text(say("watchlog.roster.lasts"))));
        if (plans) {
            columns.add(Column.text(say("watchlog.roster.change")));
        }
        if (roster.shifts().isEmpty()) {
            return new DataTable(say("watchlog.roster.shifts"), columns, List.of(), false);
        }
        record At(Instant from, Row row) {}
        var overlaps = roster.overlaps();
        var rows = Stream.concat(
                        roster.shifts().stream().map(shift -> new At(shift.from(), row(shift, overlaps))),
                        roster.gaps().stream().map(gap -> new At(gap.from(), row(gap))))
                .sorted(Comparator.comparing(At::from))
                .map(At::row)
                .toList();
        return new DataTable(say("watchlog.roster.shifts-and-when-nobody-has"), columns, rows, false);
    }

    private Row row(Shift shift, List<Roster.Stretch> overlaps) {
        var with = overlaps.stream()
                .filter(stretch -> stretch.shifts().contains(shift))
                .flatMap(stretch -> stretch.shifts().stream())
                .filter(other -> !other.equals(shift))
                .map(other -> drawing.name(other.person()))
                .distinct()
                .collect(Collectors.joining(", "));
        var who = Cell.of(drawing.name(shift.person())).withNote(shift.note());
        var cells = new ArrayList<>(List.of(
                with.isEmpty()
                        ? who
                        : who.withTags(Tag.signed(Tone.RISK, say("watchlog.roster.overlaps-with", "with", with))),
                moment(shift.from()),
                moment(shift.until()),
                lasts(shift.from(), shift.until())));
        if (plans) {
            cells.add(Cell.linked(say("watchlog.roster.take-it-off"), here + "/" + shift.id() + "/removal"));
        }
        return new Row(cells);
    }

    private Row row(Roster.Stretch gap) {
        var cells = new ArrayList<>(List.of(
                Cell.tags(Tag.signed(Tone.OVER, say("watchlog.watch-log.nobody"))),
                moment(gap.from()),
                moment(gap.until()),
                lasts(gap.from(), gap.until())));
        if (plans) {
            cells.add(Cell.of(""));
        }
        return new Row(cells);
    }

    private Cell moment(Instant instant) {
        return Cell.of(drawing.times(viewer).moment(instant));
    }

    private static Cell lasts(Instant from, Instant until) {
        return Cell.of(DurationWords.of(Duration.between(from, until)));
    }
}
