package org.fairlead.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The different ways in which cases ran through their states. A variant is a sequence of states, entry by entry;
 * collapsed, equal states that follow each other count once.
 *
 * @param cases how many cases there are
 * @param variants each sequence with how many cases took it, most first, then by name
 */
public record Variants(long cases, List<Variant> variants) {

    /**
     * One way.
     *
     * @param states the states in order
     * @param cases how many cases took it
     */
    public record Variant(List<String> states, long cases) {}

    /** The ways of a log, entry by entry. */
    public static Variants of(FlowLog log) {
        return of(log, false);
    }

    /** The ways of a log with repeated states collapsed. */
    public static Variants collapsed(FlowLog log) {
        return of(log, true);
    }

    /** Pairs of states of neighbouring entries with how often they follow each other, most first, then by name. */
    public static List<PairCount> steps(FlowLog log) {
        var counts = new PairCounts();
        for (int number = 0; number < log.cases; number++) {
            for (int entry = log.firstEntry[number] + 1; entry < log.end(number); entry++) {
                if (log.state[entry - 1] != Names.UNKNOWN && log.state[entry] != Names.UNKNOWN) {
                    counts.add(log.state[entry - 1], log.state[entry]);
                }
            }
        }
        return HandOvers.ordered(counts, log.states.names());
    }

    private static Variants of(FlowLog log, boolean collapse) {
        Map<Sequence, long[]> counts = new HashMap<>();
        for (int number = 0; number < log.cases; number++) {
            var sequence = sequence(log, number, collapse);
            counts.computeIfAbsent(sequence, _ -> new long[1])[0]++;
        }
        var result = new ArrayList<Variant>(counts.size());
        counts.forEach((sequence, count) -> result.add(new Variant(sequence.names(log.states), count[0])));
        result.sort(Comparator.comparingLong(Variant::cases)
                .reversed()
                .thenComparing(variant -> String.join("\u0000", variant.states())));
        return new Variants(log.cases, List.copyOf(result));
    }

    private static Sequence sequence(FlowLog log, int number, boolean collapse) {
        var states = new short[log.end(number) - log.firstEntry[number]];
        var length = 0;
        for (int entry = log.firstEntry[number]; entry < log.end(number); entry++) {
            var state = log.state[entry];
            if (!collapse || length == 0 || states[length - 1] != state) {
                states[length++] = state;
            }
        }
        return new Sequence(Arrays.copyOf(states, length));
    }

    /** A sequence of states that is equal to another with the same states. */
    private static final class Sequence {

        private final short[] states;

        Sequence(short[] states) {
            this.states = states;
        }

        List<String> names(FlowStates names) {
            var result = new ArrayList<String>(states.length);
            for (var state : states) {
                result.add(state == Names.UNKNOWN ? "unknown" : names.name(state));
            }
            return List.copyOf(result);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Sequence that && Arrays.equals(states, that.states);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(states);
        }
    }
}
