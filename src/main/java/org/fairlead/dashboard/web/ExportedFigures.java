package org.fairlead.dashboard.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.stream.Stream;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.dashboard.Dashboards;
import org.fairlead.dashboard.Figure;
import org.fairlead.dashboard.Figures;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn.Amount;
import org.fairlead.platform.sheet.SheetColumn.Flag;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of one dashboard as the viewer sees them: a row for each number, each opening the records it counts by its filter. */
@Component
class ExportedFigures implements ExportedList {

    static final String NAME = "dashboard-figures";

    static final String DASHBOARD = "dashboard";

    /**
     * One number.
     *
     * @param tile the heading of its tile
     * @param of whose it is, where a tile has several
     * @param what what is counted, where a tile counts several things
     */
    record Line(String tile, String of, String what, Figure.Count count) {}

    private final Dashboards dashboards;
    private final Figures figures;

    ExportedFigures(Dashboards dashboards, Figures figures) {
        this.dashboards = dashboards;
        this.figures = figures;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Act needs() {
        return Act.KEEP_DASHBOARDS;
    }

    @Override
    public List<Choice> choices() {
        return List.of(new Choice(DASHBOARD, "The id of the dashboard"));
    }

    @Override
    public Sheet<Line> sheet(Asked asked) {
        var actor = asked.viewer().actor();
        var dashboard = dashboards
                .one(actor, asked.id(DASHBOARD))
                .filter(each -> !each.dropped())
                .orElseThrow(() -> GeneralRefusal.unknown(say("dashboard.export.dashboard")));
        var found = figures.of(dashboard, asked.viewer());
        return Sheet.of(
                asked.about(),
                List.of(
                        new Text<>("tile", say("dashboard.export.tile"), Line::tile),
                        new Text<>("of", say("dashboard.export.of"), Line::of),
                        new Text<>("what", say("dashboard.export.what"), Line::what),
                        new Amount<>(
                                "number",
                                say("dashboard.export.number"),
                                line -> line.count().number()),
                        new Flag<>(
                                "or-more",
                                say("dashboard.export.or-more"),
                                line -> line.count().number() > Figure.MOST),
                        new Text<>(
                                "filter",
                                say("dashboard.export.filter"),
                                line -> line.count().filter())),
                SheetRows.of(dashboard.tiles().stream()
                        .flatMap(tile -> lines(tile.title(), found.get(tile.id())).stream())
                        .toList()));
    }

    /** Lists are exported where they open, and words are none. */
    private static List<Line> lines(String tile, @Nullable Figure figure) {
        return switch (figure) {
            case Figure.Number number -> List.of(new Line(tile, "", "", number.count()));
            case Figure.Bars bars ->
                bars.bars().stream()
                        .map(bar -> new Line(tile, bar.title(), bars.by(), bar.count()))
                        .toList();
            case Figure.Clocks clocks ->
                clocks.lines().stream()
                        .flatMap(line -> Stream.of(
                                new Line(tile, line.party(), say("dashboard.export.over"), line.over()),
                                new Line(tile, line.party(), say("dashboard.export.half"), line.half()),
                                new Line(tile, line.party(), say("dashboard.export.soon"), line.soon())))
                        .toList();
            case Figure.Rows _, Figure.Words _, Figure.Hidden _ -> List.of();
            case null -> List.of();
        };
    }
}
