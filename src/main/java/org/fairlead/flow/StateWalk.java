package org.fairlead.flow;

import java.util.ArrayList;
import java.util.List;

/** Adds up the time and the entries of each state over the cases it is given. */
final class StateWalk {

    private final FlowStates states;
    private final long[] millis;
    private final long[] entries;
    private long total;
    private long negative;
    private long everPending;

    StateWalk(FlowStates states) {
        this.states = states;
        millis = new long[states.size()];
        entries = new long[states.size()];
    }

    void addCase(FlowLog log, int from, int to) {
        var pending = false;
        for (int entry = from; entry < to; entry++) {
            var state = log.state[entry];
            pending |= states.phase(state) == FlowPhase.PENDING;
            if (state != Names.UNKNOWN) {
                entries[state]++;
            }
            if (entry + 1 < to) {
                addStretch(state, log.at[entry + 1] - log.at[entry]);
            }
        }
        everPending += pending ? 1 : 0;
    }

    private void addStretch(int state, long stretch) {
        total += stretch;
        negative += stretch < 0 ? 1 : 0;
        if (state != Names.UNKNOWN) {
            millis[state] += stretch;
        }
    }

    StateTimes result() {
        List<StateTimes.StateTime> result = new ArrayList<>();
        for (int state = 0; state < millis.length; state++) {
            result.add(
                    new StateTimes.StateTime(states.name(state), states.phase(state), entries[state], millis[state]));
        }
        return new StateTimes(List.copyOf(result), total, negative, everPending);
    }
}
