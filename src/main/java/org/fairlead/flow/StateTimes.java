package org.fairlead.flow;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Where the time of the cases went. The time from one entry to the next belongs to the state of the first of the two; the
 * last entry of a case has none. Should the log go back in time, the negative stretch is counted as it is and reported.
 *
 * @param states each state by its name, in the order in which the states were first met
 * @param totalMillis all the time, in milliseconds
 * @param negativeStretches how many stretches went back in time
 * @param casesEverPending how many cases were pending at any entry
 */
public record StateTimes(List<StateTime> states, long totalMillis, long negativeStretches, long casesEverPending) {

    /**
     * One state.
     *
     * @param name its name in the log
     * @param phase what it means
     * @param entries how many entries have it
     * @param millis how long it lasted over all cases, in milliseconds
     */
    public record StateTime(String name, FlowPhase phase, long entries, long millis) {}

    /** Measures the states of a log. */
    public static StateTimes of(FlowLog log) {
        var walk = new StateWalk(log.states);
        for (int number = 0; number < log.cases; number++) {
            walk.addCase(log, log.firstEntry[number], log.end(number));
        }
        return walk.result();
    }

    /** Pending time as a share of all the time, from 0 to 1; nothing when no time passed. */
    public OptionalDouble pendingShare() {
        return share(totalMillis);
    }

    /** Pending time as a share of the time before resolved or closed, from 0 to 1; nothing when no time passed. */
    public OptionalDouble pendingShareOfOpenTime() {
        return share(totalMillis - millis(FlowPhase.RESOLVED) - millis(FlowPhase.CLOSED));
    }

    private OptionalDouble share(long whole) {
        return whole > 0 ? OptionalDouble.of((double) millis(FlowPhase.PENDING) / whole) : OptionalDouble.empty();
    }

    private long millis(FlowPhase phase) {
        return states.stream()
                .filter(state -> state.phase() == phase)
                .mapToLong(StateTime::millis)
                .sum();
    }
}
