package org.fairlead.flow.web;

import static org.fairlead.platform.language.Say.say;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairlead.flow.Durations;
import org.fairlead.flow.FlowFigures;
import org.fairlead.flow.FlowLog;
import org.fairlead.flow.FlowPhase;
import org.fairlead.flow.HandOvers;
import org.fairlead.flow.Spread;
import org.fairlead.flow.StateTimes;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Downloads;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.StatTile;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.DurationWords;
import org.fairlead.platform.words.NumberWords;
import org.springframework.ui.Model;

/** A flow as the parts of its page. */
record FlowDrawing(FlowLog log, String filter) {

    static String href(String path, String filter) {
        return path + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    static void putNothing(Model model) {
        model.addAttribute("tiles", List.of());
        model.addAttribute("hands", List.of());
        model.addAttribute("tables", List.of());
    }

    void put(Model model) {
        if (log.cases() == 0) {
            putNothing(model);
            return;
        }
        var figures = FlowFigures.of(log);
        model.addAttribute("tiles", tiles(figures));
        var hands = new ArrayList<HandsDrawing>();
        HandsDrawing.of("organisations", HandOvers.betweenOrganisations(log), export(FlowTable.ORGANISATIONS))
                .ifPresent(hands::add);
        HandsDrawing.of("teams", HandOvers.betweenTeams(log), export(FlowTable.TEAMS))
                .ifPresent(hands::add);
        model.addAttribute("hands", hands);
        model.addAttribute(
                "tables",
                List.of(
                        durations().exported(export(FlowTable.DURATIONS)),
                        states().exported(export(FlowTable.STATES))));
    }

    private Downloads export(FlowTable table) {
        return Downloads.list(table.exported(), Map.of(ExportedFlow.FILTER, filter))
                .saying(say("flow.flow.export-this-table"));
    }

    private List<StatTile> tiles(FlowFigures figures) {
        var records = href("/incidents", filter);
        var here = href("/flow", filter);
        var tiles = new ArrayList<StatTile>();
        tiles.add(new StatTile(
                number(figures.cases()),
                say("flow.flow.cases"),
                records,
                Tone.PLAIN,
                say("flow.flow.entries-in-all", "entries", number(figures.entries()))));
        var organisations = figures.handOvers().organisations();
        var teams = figures.handOvers().teams();
        tiles.add(hands(say("flow.flow.hand-overs-between-organisations"), organisations, here + "#organisations"));
        tiles.add(hands(say("flow.flow.hand-overs-between-teams"), teams, here + "#teams"));
        tiles.add(new StatTile(
                number(figures.breached().cases()),
                say("flow.flow.missed-a-promise"),
                href("/incidents", filter.isEmpty() ? "breached" : "(" + filter + ") and breached"),
                figures.breached().cases() > 0 ? Tone.OVER : Tone.MET,
                say("flow.flow.of-all", "share", share(figures.breached().cases(), figures.cases()))));
        tiles.add(new StatTile(
                number(figures.reopened().cases()),
                say("flow.flow.came-back"),
                href("/incidents", filter.isEmpty() ? "reopenings > 0" : "(" + filter + ") and reopenings > 0"),
                figures.reopened().cases() > 0 ? Tone.RISK : Tone.MET,
                say("flow.flow.times-in-all", "times", number(figures.reopened().occurrences()))));
        figures.pendingShare()
                .ifPresent(pending -> tiles.add(new StatTile(
                        percent(pending),
                        say("flow.flow.time-spent-waiting"),
                        here + "#states",
                        Tone.PAUSED,
                        say("flow.flow.of-all-time-between-entries"))));
        return tiles;
    }

    private static StatTile hands(String label, FlowFigures.Dimension hands, String href) {
        return new StatTile(
                number(hands.total()),
                label,
                href,
                Tone.PLAIN,
                say("flow.flow.straight-back", "times", number(hands.pingPong().occurrences())));
    }

    private DataTable durations() {
        var rows = new ArrayList<Row>();
        Durations.elapsed(log).ifPresent(spread -> rows.add(row(say("flow.flow.from-opening-to-end"), spread)));
        Durations.resolution(log)
                .ifPresent(spread -> rows.add(row(say("flow.flow.from-opening-to-resolution"), spread)));
        return new DataTable(
                say("flow.flow.how-long-it-took-in"),
                List.of(
                        Column.text(say("flow.flow.from-to")),
                        Column.number(say("flow.flow.cases")),
                        Column.number(say("flow.flow.half-within")),
                        Column.number(say("flow.flow.nine-in-ten-within")),
                        Column.number(say("flow.flow.most-within")),
                        Column.number(say("flow.flow.mean")),
                        Column.number(say("flow.flow.longest"))),
                rows,
                false);
    }

    private static Row row(String what, Spread spread) {
        return Row.of(
                Cell.of(what),
                Cell.of(number(spread.count())),
                Cell.of(words(spread.median())),
                Cell.of(words(spread.p90())),
                Cell.of(words(spread.p99())),
                Cell.of(words(spread.mean())),
                Cell.of(words(spread.max())));
    }

    private static String words(double seconds) {
        return DurationWords.of(Duration.ofSeconds(Math.round(seconds)));
    }

    private DataTable states() {
        var times = StateTimes.of(log);
        var rows = times.states().stream()
                .sorted((one, other) -> Long.compare(other.millis(), one.millis()))
                .map(state -> Row.of(
                        Cell.of(state.name()),
                        Cell.of(phase(state.phase())),
                        Cell.of(number(state.entries())),
                        Cell.of(times.totalMillis() <= 0 ? "" : percent((double) state.millis() / times.totalMillis())),
                        Cell.of(DurationWords.of(Duration.ofMillis(state.millis())))))
                .toList();
        return new DataTable(
                say("flow.flow.where-the-time-went"),
                List.of(
                        Column.text(say("flow.flow.state")),
                        Column.text(say("flow.flow.means")),
                        Column.number(say("flow.flow.entries")),
                        Column.number(say("flow.flow.share-of-time")),
                        Column.number(say("flow.flow.time-in-it"))),
                rows,
                false);
    }

    static String phase(FlowPhase phase) {
        return switch (phase) {
            case OPEN -> say("flow.flow.open");
            case PENDING -> say("flow.flow.waiting");
            case RESOLVED -> say("flow.flow.resolved");
            case CLOSED -> say("flow.flow.ended");
            case UNKNOWN -> say("flow.flow.not-explained");
        };
    }

    static String number(long count) {
        return NumberWords.of(count);
    }

    static String share(long part, long whole) {
        return whole == 0 ? "0 %" : percent((double) part / whole);
    }

    private static String percent(double share) {
        return String.format(Locale.UK, "%.1f %%", share * 100);
    }
}
