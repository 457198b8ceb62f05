package org.fairlead.flow.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairlead.flow.Durations;
import org.fairlead.flow.FlowLog;
import org.fairlead.flow.HandOvers;
import org.fairlead.flow.PairCount;
import org.fairlead.flow.Spread;
import org.fairlead.flow.StateTimes;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetAbout;
import org.fairlead.platform.sheet.SheetColumn;
import org.fairlead.platform.sheet.SheetRows;

/** The tables of the flow page, in figures; lengths of time are in seconds. */
enum FlowTable {
    /** Hand-overs between organisations. */
    ORGANISATIONS,
    /** Hand-overs between teams. */
    TEAMS,
    /** How long it took. */
    DURATIONS,
    /** Where the time went. */
    STATES;

    private static final double MILLIS = 1_000.0;

    /** The name of its export. */
    String exported() {
        return "flow-" + name().toLowerCase(Locale.ROOT);
    }

    Sheet<?> sheet(SheetAbout about, FlowLog log) {
        return switch (this) {
            case ORGANISATIONS -> hands(about, HandOvers.betweenOrganisations(log));
            case TEAMS -> hands(about, HandOvers.betweenTeams(log));
            case DURATIONS -> durations(about, log);
            case STATES -> states(about, log);
        };
    }

    private static Sheet<PairCount> hands(SheetAbout about, HandOvers hands) {
        var back = new HashMap<String, Long>();
        hands.pingPong().pairs().forEach(pair -> back.put(HandsDrawing.key(pair), pair.occurrences()));
        return Sheet.of(
                about,
                List.of(
                        new SheetColumn.Text<>("from", say("flow.export.from"), PairCount::a),
                        new SheetColumn.Text<>("to", say("flow.export.to"), PairCount::b),
                        new SheetColumn.Amount<>("handOvers", say("flow.export.hand-overs"), PairCount::occurrences),
                        new SheetColumn.Amount<>(
                                "straightBack", say("flow.export.straight-back"), pair -> back(back, pair))),
                SheetRows.of(hands.pairs()));
    }

    private static long back(Map<String, Long> back, PairCount pair) {
        return back.getOrDefault(HandsDrawing.key(pair), 0L);
    }

    /** A spread and what it is of. */
    private record Measured(String what, Spread spread) {}

    private static Sheet<Measured> durations(SheetAbout about, FlowLog log) {
        var rows = new ArrayList<Measured>();
        Durations.elapsed(log)
                .ifPresent(spread -> rows.add(new Measured(say("flow.flow.from-opening-to-end"), spread)));
        Durations.resolution(log)
                .ifPresent(spread -> rows.add(new Measured(say("flow.flow.from-opening-to-resolution"), spread)));
        return Sheet.of(
                about,
                List.of(
                        new SheetColumn.Text<>("what", say("flow.flow.from-to"), Measured::what),
                        new SheetColumn.Amount<>(
                                "cases",
                                say("flow.flow.cases"),
                                row -> row.spread().count()),
                        new SheetColumn.Amount<>(
                                "halfSeconds",
                                say("flow.export.half"),
                                row -> row.spread().median()),
                        new SheetColumn.Amount<>(
                                "nineInTenSeconds",
                                say("flow.export.nine"),
                                row -> row.spread().p90()),
                        new SheetColumn.Amount<>(
                                "most99Seconds",
                                say("flow.export.most"),
                                row -> row.spread().p99()),
                        new SheetColumn.Amount<>(
                                "meanSeconds",
                                say("flow.export.mean"),
                                row -> row.spread().mean()),
                        new SheetColumn.Amount<>(
                                "longestSeconds",
                                say("flow.export.longest"),
                                row -> row.spread().max())),
                SheetRows.of(rows));
    }

    private static Sheet<StateTimes.StateTime> states(SheetAbout about, FlowLog log) {
        var rows = StateTimes.of(log).states().stream()
                .sorted((one, other) -> Long.compare(other.millis(), one.millis()))
                .toList();
        return Sheet.of(
                about,
                List.of(
                        new SheetColumn.Text<>("state", say("flow.flow.state"), StateTimes.StateTime::name),
                        new SheetColumn.Text<>("means", say("flow.flow.means"), row -> FlowDrawing.phase(row.phase())),
                        new SheetColumn.Amount<>("entries", say("flow.flow.entries"), StateTimes.StateTime::entries),
                        new SheetColumn.Amount<>("seconds", say("flow.export.seconds"), row -> row.millis() / MILLIS)),
                SheetRows.of(rows));
    }
}
