package org.fairlead.flow;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The figures of the flow page and of {@code GET /api/v1/flow}, in the shape of that answer. All times are calendar time
 * (24 hours a day, 7 days a week), in seconds; a spread is absent when no case has one. The definitions:
 *
 * <ul>
 *   <li><b>entries</b>: all entries, one for each row of the log, also those whose holder or state is unknown.
 *   <li><b>handOvers</b>: see {@link HandOvers}; unknown holders are dropped, repeats collapsed.
 *   <li><b>elapsedSeconds</b>: from the opening (the opening time if the source has one, else the first entry) to the end
 *       (the closing time if there is one, else the last entry), over all cases that have both.
 *   <li><b>resolutionSeconds</b>: from the opening to the last resolution, over the cases that have one.
 *   <li><b>pendingShare</b>: time in pending states as a share, 0 to 1, of the time between first and last entries; see
 *       {@link StateTimes}.
 *   <li><b>reopened</b>: the reopenings that the source counted; where it keeps no counter, each step from a resolved or
 *       closed state to an open or pending one (states nobody can explain are passed over).
 *   <li><b>breached</b>: cases whose last known breach flag says that a promise was missed.
 * </ul>
 *
 * @param cases how many cases
 * @param entries how many entries
 * @param handOvers changes of hands between teams and between organisations
 * @param elapsedSeconds how long cases took
 * @param resolutionSeconds how long cases took to be resolved
 * @param pendingShare share of the time spent pending, 0 to 1
 * @param reopened cases that came back
 * @param breached cases that missed a promise
 */
public record FlowFigures(
        long cases,
        long entries,
        Hands handOvers,
        Optional<Spread.Summary> elapsedSeconds,
        Optional<Spread.Summary> resolutionSeconds,
        OptionalDouble pendingShare,
        Reopened reopened,
        Breached breached) {

    /** Changes of hands in both dimensions. */
    public record Hands(Dimension teams, Dimension organisations) {}

    /** Changes of hands in one dimension. */
    public record Dimension(long total, long casesWithAny, PingPong pingPong) {

        static Dimension of(HandOvers handOvers) {
            var pingPong = handOvers.pingPong();
            return new Dimension(
                    handOvers.total(),
                    handOvers.casesWithAny(),
                    new PingPong(pingPong.cases(), pingPong.occurrences(), pingPong.pairs()));
        }
    }

    /** Work that went from a to b and straight back to a; pairs with most occurrences first, then by name. */
    public record PingPong(long cases, long occurrences, List<PairCount> pairs) {}

    /** How many cases were reopened, and how often in all. */
    public record Reopened(long cases, long occurrences) {}

    /** How many cases missed a promise. */
    public record Breached(long cases) {}

    /**
     * Computes the figures in one walk over each array; linear in the entries but for sorting one duration per case.
     *
     * <pre>{@code
     * var log = FlowLog.builder(teams, organisations, states);
     * log.startCase(CaseFacts.NONE).entry(teams.number("Night desk"), Names.UNKNOWN, open, millis);
     * var figures = FlowFigures.of(log.build());
     * }</pre>
     */
    public static FlowFigures of(FlowLog log) {
        return new FlowFigures(
                log.cases(),
                log.entries(),
                new Hands(Dimension.of(HandOvers.betweenTeams(log)), Dimension.of(HandOvers.betweenOrganisations(log))),
                Durations.elapsed(log).map(Spread::summary),
                Durations.resolution(log).map(Spread::summary),
                StateTimes.of(log).pendingShare(),
                Reopenings.of(log),
                new Breached(breachedCases(log)));
    }

    private static long breachedCases(FlowLog log) {
        var result = 0L;
        for (int number = 0; number < log.cases; number++) {
            result += log.breached[number] ? 1 : 0;
        }
        return result;
    }
}
