package org.fairlead.flow;

import java.util.Arrays;

/** Walks the cases once and counts hand-overs and ping-pongs with arrays only. */
final class HandOverCount {

    private final PairCounts handOvers = new PairCounts();
    private final PairCounts pingPongs = new PairCounts();
    private final long[] out;
    private final long[] in;
    private final int[] seenInCase;
    private int[] holders = new int[64];
    private int length;
    private int caseNumber;
    private long distinctHolders;
    private long casesKnown;
    private long entriesUnknown;
    private long total;
    private long casesWithAny;
    private long most;
    private long casesRevisiting;
    private long pingPongTotal;
    private long pingPongCases;
    private long twiceCases;

    HandOverCount(int differentHolders) {
        out = new long[differentHolders];
        in = new long[differentHolders];
        seenInCase = new int[differentHolders];
    }

    void addCase(int[] holder, int from, int to) {
        caseNumber++;
        collapse(holder, from, to);
        if (length > 0) {
            casesKnown++;
        }
        countHandOvers();
        countPingPongs();
    }

    private void collapse(int[] holder, int from, int to) {
        length = 0;
        for (int entry = from; entry < to; entry++) {
            var current = holder[entry];
            if (current == Names.UNKNOWN) {
                entriesUnknown++;
            } else if (length == 0 || holders[length - 1] != current) {
                if (length == holders.length) {
                    holders = Arrays.copyOf(holders, length * 2);
                }
                holders[length++] = current;
            }
        }
    }

    private void countHandOvers() {
        var revisits = false;
        for (int place = 0; place < length; place++) {
            var current = holders[place];
            revisits |= seenInCase[current] == caseNumber;
            if (seenInCase[current] == 0) {
                distinctHolders++;
            }
            seenInCase[current] = caseNumber;
            if (place > 0) {
                handOvers.add(holders[place - 1], current);
                out[holders[place - 1]]++;
                in[current]++;
            }
        }
        var inCase = Math.max(0, length - 1);
        total += inCase;
        most = Math.max(most, inCase);
        casesWithAny += inCase > 0 ? 1 : 0;
        casesRevisiting += revisits ? 1 : 0;
    }

    private void countPingPongs() {
        var any = false;
        var twice = false;
        for (int place = 2; place < length; place++) {
            if (holders[place] == holders[place - 2]) {
                any = true;
                pingPongTotal++;
                pingPongs.add(holders[place], holders[place - 1]);
                twice |= place > 2 && holders[place - 1] == holders[place - 3];
            }
        }
        pingPongCases += any ? 1 : 0;
        twiceCases += twice ? 1 : 0;
    }

    HandOvers result(long cases, Names names) {
        var eitherWay = pingPongs.unordered(names.alphabeticalRanks());
        return new HandOvers(
                cases,
                casesKnown,
                distinctHolders,
                entriesUnknown,
                total,
                casesWithAny,
                most,
                casesRevisiting,
                HandOvers.ordered(handOvers, names),
                HandOvers.ordered(out, names),
                HandOvers.ordered(in, names),
                new HandOvers.PingPong(
                        pingPongCases,
                        pingPongTotal,
                        twiceCases,
                        HandOvers.ordered(pingPongs, names),
                        HandOvers.ordered(eitherWay, names)));
    }
}
