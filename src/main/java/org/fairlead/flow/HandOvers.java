package org.fairlead.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Changes of hands along one dimension (teams or organisations). Of each case the entries are taken in the order of the
 * log, entries whose holder is unknown are dropped, and equal holders that follow each other are counted once. Each
 * neighbouring pair A, B of what remains is one hand-over from A to B; each place where A, B, A stand in a row is one
 * ping-pong of A with B (so A, B, A, B holds two, one of A with B and one of B with A).
 *
 * @param cases how many cases were looked at
 * @param casesWithKnownHolder how many of them have at least one known holder
 * @param distinctHolders how many different holders were met
 * @param entriesWithUnknownHolder how many entries were dropped
 * @param total how many hand-overs there are
 * @param casesWithAny how many cases have at least one
 * @param mostInOneCase the most hand-overs in one case
 * @param casesRevisiting how many cases came back to a holder after any number of others
 * @param pairs hand-overs by pair from a to b, most first, then by name
 * @param out hand-overs by the holder who gave, most first, then by name
 * @param in hand-overs by the holder who took, most first, then by name
 * @param pingPong the ping-pongs
 */
public record HandOvers(
        long cases,
        long casesWithKnownHolder,
        long distinctHolders,
        long entriesWithUnknownHolder,
        long total,
        long casesWithAny,
        long mostInOneCase,
        long casesRevisiting,
        List<PairCount> pairs,
        List<NameCount> out,
        List<NameCount> in,
        PingPong pingPong) {

    /**
     * Work that went from A to B and straight back to A.
     *
     * @param cases how many cases have at least one ping-pong
     * @param occurrences how many there are
     * @param casesThereAndBackTwice how many cases have A, B, A, B in a row
     * @param pairs ping-pongs by pair, a being the holder who had it twice; most first, then by name
     * @param pairsEitherWay the same with A, B and B, A counted together; a is the name that sorts first
     */
    public record PingPong(
            long cases,
            long occurrences,
            long casesThereAndBackTwice,
            List<PairCount> pairs,
            List<PairCount> pairsEitherWay) {}

    /** Hand-overs between teams. */
    public static HandOvers betweenTeams(FlowLog log) {
        return of(log, log.team, log.teams);
    }

    /** Hand-overs between organisations. */
    public static HandOvers betweenOrganisations(FlowLog log) {
        return of(log, log.organisation, log.organisations);
    }

    private static HandOvers of(FlowLog log, int[] holder, Names names) {
        var count = new HandOverCount(names.size());
        for (int number = 0; number < log.cases; number++) {
            count.addCase(holder, log.firstEntry[number], log.end(number));
        }
        return count.result(log.cases, names);
    }

    static List<PairCount> ordered(PairCounts counts, Names names) {
        var result = new ArrayList<PairCount>(counts.size());
        counts.forEach((a, b, occurrences) -> result.add(new PairCount(names.name(a), names.name(b), occurrences)));
        result.sort(Comparator.comparingLong(PairCount::occurrences)
                .reversed()
                .thenComparing(PairCount::a)
                .thenComparing(PairCount::b));
        return List.copyOf(result);
    }

    static List<NameCount> ordered(long[] counts, Names names) {
        var result = new ArrayList<NameCount>();
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                result.add(new NameCount(names.name(number), counts[number]));
            }
        }
        result.sort(Comparator.comparingLong(NameCount::occurrences).reversed().thenComparing(NameCount::name));
        return List.copyOf(result);
    }
}
