package org.fairlead.flow.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fairlead.flow.HandOvers;
import org.fairlead.flow.PairCount;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Downloads;
import org.fairlead.platform.web.ui.Row;

/**
 * Hand-overs along one dimension: a picture of the most frequent, and the table of them all.
 *
 * @param id its place on the page
 * @param title what is handed over between whom
 * @param line the figures in a sentence
 * @param bars the most frequent pairs as bars
 * @param table the pairs in figures
 * @param downloads all pairs as a file
 */
public record HandsDrawing(String id, String title, String line, List<Bar> bars, DataTable table, Downloads downloads) {

    private static final int MOST_BARS = 8;
    private static final int MOST_ROWS = 50;

    /**
     * One pair as a bar.
     *
     * @param from who gave
     * @param to who took
     * @param count how often, in words
     * @param width its length against the longest, as SVG wants it
     * @param back the part of it that came straight back, likewise; empty for none
     * @param note what came back, in words; empty for nothing
     */
    public record Bar(String from, String to, String count, String width, String back, String note) {}

    static Optional<HandsDrawing> of(String between, HandOvers hands, Downloads downloads) {
        if (hands.casesWithKnownHolder() == 0) {
            return Optional.empty();
        }
        var pingPong = hands.pingPong();
        var line = say(
                "flow.hands.line",
                "total",
                FlowDrawing.number(hands.total()),
                "some",
                FlowDrawing.number(hands.casesWithAny()),
                "cases",
                FlowDrawing.number(hands.cases()),
                "back",
                FlowDrawing.number(pingPong.occurrences()),
                "backCases",
                FlowDrawing.number(pingPong.cases()),
                "most",
                FlowDrawing.number(hands.mostInOneCase()));
        var back = new HashMap<String, Long>();
        pingPong.pairs().forEach(pair -> back.put(key(pair), pair.occurrences()));
        return Optional.of(new HandsDrawing(
                between,
                isTeams(between) ? say("flow.hands.between-teams") : say("flow.hands.between-organisations"),
                line,
                bars(hands.pairs(), back),
                table(between, hands, back),
                downloads));
    }

    static String key(PairCount pair) {
        return pair.a() + "\u0000" + pair.b();
    }

    private static List<Bar> bars(List<PairCount> pairs, Map<String, Long> back) {
        var bars = new ArrayList<Bar>();
        for (var pair : pairs.subList(0, Math.min(MOST_BARS, pairs.size()))) {
            double longest = pairs.getFirst().occurrences();
            long returned = back.getOrDefault(key(pair), 0L);
            bars.add(new Bar(
                    pair.a(),
                    pair.b(),
                    FlowDrawing.number(pair.occurrences()),
                    percent(pair.occurrences() / longest),
                    returned == 0 ? "" : percent(Math.min(returned, pair.occurrences()) / longest),
                    returned == 0 ? "" : say("flow.hands.came-straight-back", "times", FlowDrawing.number(returned))));
        }
        return bars;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }

    private static DataTable table(String between, HandOvers hands, Map<String, Long> back) {
        var pairs = hands.pairs();
        var rows = pairs.subList(0, Math.min(MOST_ROWS, pairs.size())).stream()
                .map(pair -> Row.of(
                        Cell.of(pair.a()),
                        Cell.of(pair.b()),
                        Cell.of(FlowDrawing.number(pair.occurrences())),
                        Cell.of(FlowDrawing.share(pair.occurrences(), hands.total())),
                        Cell.of(FlowDrawing.number(back.getOrDefault(key(pair), 0L)))))
                .toList();
        return new DataTable(
                caption(isTeams(between), pairs.size()),
                List.of(
                        Column.text(say("flow.hands.from")),
                        Column.text(say("flow.hands.to")),
                        Column.number(say("flow.hands.hand-overs")),
                        Column.number(say("flow.hands.share")),
                        Column.number(say("flow.hands.straight-back"))),
                rows,
                true);
    }

    private static boolean isTeams(String between) {
        return between.equals("teams");
    }

    private static String caption(boolean teams, int pairs) {
        if (pairs <= MOST_ROWS) {
            return teams ? say("flow.hands.every-pair-of-teams") : say("flow.hands.every-pair-of-organisations");
        }
        var all = FlowDrawing.number(pairs);
        return teams
                ? say("flow.hands.most-frequent-of-teams", "most", MOST_ROWS, "pairs", all)
                : say("flow.hands.most-frequent-of-organisations", "most", MOST_ROWS, "pairs", all);
    }
}
