package org.fairlead.flow.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fairlead.flow.Durations;
import org.fairlead.flow.FlowLog;
import org.fairlead.flow.FlowPhase;
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

    /** Its name in addresses. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table of a name. */
    static Optional<FlowTable> of(String code) {
        return Arrays.stream(values())
                .filter(table -> table.code().equals(code))
                .findFirst();
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
                        new SheetColumn.Text<>("from", "From", PairCount::a),
                        new SheetColumn.Text<>("to", "To", PairCount::b),
                        new SheetColumn.Amount<>("handOvers", "Hand-overs", PairCount::occurrences),
                        new SheetColumn.Amount<>("straightBack", "Straight back", pair -> back(back, pair))),
                SheetRows.of(hands.pairs()));
    }

    private static long back(Map<String, Long> back, PairCount pair) {
        return back.getOrDefault(HandsDrawing.key(pair), 0L);
    }

    /** A spread and what it is of. */
    private record Measured(String what, Spread spread) {}

    private static Sheet<Measured> durations(SheetAbout about, FlowLog log) {
        var rows = new ArrayList<Measured>();
        Durations.elapsed(log).ifPresent(spread -> rows.add(new Measured("From opening to end", spread)));
        Durations.resolution(log).ifPresent(spread -> rows.add(new Measured("From opening to resolution", spread)));
        return Sheet.of(
                about,
                List.of(
                        new SheetColumn.Text<>("what", "From, to", Measured::what),
                        new SheetColumn.Amount<>(
                                "cases", "Cases", row -> row.spread().count()),
                        new SheetColumn.Amount<>(
                                "halfSeconds",
                                "Half within (s)",
                                row -> row.spread().median()),
                        new SheetColumn.Amount<>(
                                "nineInTenSeconds",
                                "Nine in ten within (s)",
                                row -> row.spread().p90()),
                        new SheetColumn.Amount<>(
                                "most99Seconds",
                                "99 in 100 within (s)",
                                row -> row.spread().p99()),
                        new SheetColumn.Amount<>(
                                "meanSeconds", "Mean (s)", row -> row.spread().mean()),
                        new SheetColumn.Amount<>(
                                "longestSeconds",
                                "Longest (s)",
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
                        new SheetColumn.Text<>("state", "State", StateTimes.StateTime::name),
                        new SheetColumn.Text<>("means", "Means", row -> phase(row.phase())),
                        new SheetColumn.Amount<>("entries", "Entries", StateTimes.StateTime::entries),
                        new SheetColumn.Amount<>("seconds", "Time in it (s)", row -> row.millis() / MILLIS)),
                SheetRows.of(rows));
    }

    /** In English, as exports are whoever asks for them. */
    private static String phase(FlowPhase phase) {
        return switch (phase) {
            case OPEN -> "Open";
            case PENDING -> "Waiting";
            case RESOLVED -> "Resolved";
            case CLOSED -> "Ended";
            case UNKNOWN -> "Not explained";
        };
    }
}
