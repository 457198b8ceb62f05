package org.fairlead.dashboard.web;

import static org.fairlead.platform.language.Say.say;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fairlead.access.Viewer;
import org.fairlead.dashboard.Dashboard;
import org.fairlead.dashboard.Figure;
import org.fairlead.dashboard.Figures;
import org.fairlead.dashboard.Tile;
import org.fairlead.incident.IncidentMark;
import org.fairlead.incident.Marks;
import org.fairlead.incident.Sight;
import org.fairlead.people.People;
import org.fairlead.platform.prose.ProseTargets;
import org.fairlead.platform.prose.ProseWriter;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.web.ui.Percent;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.DurationWords;
import org.fairlead.platform.words.NumberWords;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Row;
import org.springframework.stereotype.Component;

/** Figures as parts of pages. */
@Component
class DashboardDrawing {

    private static final Duration AT_RISK = Duration.ofHours(2);

    private final Figures figures;
    private final Register register;
    private final Clock clock;

    DashboardDrawing(Figures figures, Register register, Clock clock) {
        this.figures = figures;
        this.register = register;
        this.clock = clock;
    }

    List<ShownTile> of(Dashboard dashboard, Viewer viewer) {
        var found = figures.of(dashboard, viewer);
        var now = clock.instant();
        return dashboard.tiles().stream()
                .map(tile -> shown(tile, Objects.requireNonNull(found.get(tile.id())), viewer, now))
                .toList();
    }

    private ShownTile shown(Tile tile, Figure figure, Viewer viewer, Instant now) {
        return new ShownTile(
                tile.id().toString(),
                tile.title(),
                "fl-dash__tile--w%d fl-dash__tile--h%d".formatted(tile.width(), tile.height()),
                tile.width(),
                tile.height(),
                href(figure),
                switch (figure) {
                    case Figure.Number number ->
                        new ShownTile.Number(
                                number.count().words(), number.count().number() == 0);
                    case Figure.Rows rows -> lines(rows, viewer, now);
                    case Figure.Bars bars -> bars(bars);
                    case Figure.Clocks clocks -> clocks(clocks);
                    case Figure.Words words -> new ShownTile.Words(ProseWriter.of(words.text(), ProseTargets.NONE));
                    case Figure.Hidden hidden -> new ShownTile.Hidden(hidden.why());
                });
    }

    private static String href(Figure figure) {
        return switch (figure) {
            case Figure.Number number -> href(number.count().filter());
            case Figure.Rows rows -> href(rows.filter(), rows.sort());
            case Figure.Bars bars -> href(bars.filter());
            case Figure.Clocks clocks -> "";
            case Figure.Words words -> "";
            case Figure.Hidden hidden -> "";
        };
    }

    static String href(String filter) {
        return "/incidents?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    private static String href(String filter, Sort sort) {
        return href(filter) + "&sort=" + URLEncoder.encode(sort.code(), StandardCharsets.UTF_8);
    }

    private ShownTile.Lines lines(Figure.Rows rows, Viewer viewer, Instant now) {
        return new ShownTile.Lines(
                rows.rows().stream().map(row -> line(row, viewer, now)).toList(),
                rows.more() ? say("dashboard.dashboard.show-all-of-them") : "");
    }

    private ShownTile.Line line(Row row, Viewer viewer, Instant now) {
        var tags = new ArrayList<Tag>();
        tags.add(Tag.priority(Math.min(5, row.priority()), "P" + row.priority()));
        Marks.of(row).stream().map(IncidentMark::tag).forEach(tags::add);
        var due = row.times().due();
        if (due != null && Sight.seesDue(viewer.actor(), row.holder().party())) {
            var left = Duration.between(now, due);
            tags.add(
                    left.isNegative()
                            ? Tag.signed(Tone.OVER, DurationWords.left(left))
                            : Tag.of(left.compareTo(AT_RISK) < 0 ? Tone.RISK : Tone.PLAIN, DurationWords.left(left)));
        }
        return new ShownTile.Line(
                row.number(),
                row.title(),
                "/incidents/" + row.number(),
                tags,
                register.title(People.ORGANISATION, row.holder().party()));
    }

    private static ShownTile.Bars bars(Figure.Bars bars) {
        int most =
                bars.bars().stream().mapToInt(bar -> bar.count().number()).max().orElse(1);
        return new ShownTile.Bars(
                bars.by(),
                bars.bars().stream()
                        .map(bar -> new ShownTile.Bar(
                                bar.title(),
                                linked(bar.count()),
                                Percent.of(bar.count().number() / (double) most)))
                        .toList(),
                bars.whole() ? "" : say("dashboard.dashboard.not-everything-is-shown-what"));
    }

    private static ShownTile.Linked linked(Figure.Count count) {
        var words = NumberWords.of(count.number());
        return count.number() == 0 ? new ShownTile.Linked("–", "") : new ShownTile.Linked(words, href(count.filter()));
    }

    private static ShownTile.Clocks clocks(Figure.Clocks clocks) {
        return new ShownTile.Clocks(
                clocks.lines().stream()
                        .map(line -> new ShownTile.Clock(
                                line.party(), linked(line.over()), linked(line.half()), linked(line.soon())))
                        .toList(),
                clocks.whole() ? "" : say("dashboard.dashboard.not-everything-is-shown-what"));
    }
}
