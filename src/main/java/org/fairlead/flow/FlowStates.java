package org.fairlead.flow;

import java.util.ArrayList;
import java.util.List;

/** The states of a set of cases as they are named there, each with what it means for the flow. */
public final class FlowStates {

    private static final int MOST = Short.MAX_VALUE;

    private final Names names = new Names();
    private final List<FlowPhase> phases = new ArrayList<>();

    /**
     * The number of this state; a state not met before gets the next one and keeps the phase given then.
     *
     * @throws IllegalStateException when there are more than 32,767 different states: that is no list of states
     */
    public int number(String name, FlowPhase phase) {
        var number = names.number(name);
        if (number == phases.size()) {
            if (number >= MOST) {
                throw new IllegalStateException("more than " + MOST + " different states");
            }
            phases.add(phase);
        }
        return number;
    }

    /** The name behind a number. */
    public String name(int number) {
        return names.name(number);
    }

    /** What a state means; {@link FlowPhase#UNKNOWN} for {@link Names#UNKNOWN}. */
    public FlowPhase phase(int number) {
        return number == Names.UNKNOWN ? FlowPhase.UNKNOWN : phases.get(number);
    }

    Names names() {
        return names;
    }

    /** How many different states there are. */
    public int size() {
        return phases.size();
    }
}
