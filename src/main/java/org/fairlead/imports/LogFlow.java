package org.fairlead.imports;

import java.time.Instant;
import java.util.Optional;
import org.fairlead.flow.FlowLog;
import org.fairlead.flow.FlowPhase;
import org.fairlead.flow.FlowStates;
import org.fairlead.flow.Names;

/** The flow of a log that was read but not written: what a simulation shows, and what a finished import must equal. */
public final class LogFlow {

    private LogFlow() {}

    /** The cases of a log as compact arrays; states are named as the log names them. */
    public static FlowLog of(ReadLog log) {
        var teams = new Names();
        var organisations = new Names();
        var states = new FlowStates();
        var result = FlowLog.builder(teams, organisations, states);
        for (var each : log.cases()) {
            result.startCase(facts(each, log.mapping()));
            for (var entry : each.entries()) {
                result.entry(
                        teams.number(entry.team()),
                        organisations.number(entry.organisation()),
                        entry.state().map(state -> number(states, state)).orElse(Names.UNKNOWN),
                        entry.at().toEpochMilli());
            }
        }
        return result.build();
    }

    private static int number(FlowStates states, LogState state) {
        return states.number(state.asRead(), phase(state.lifecycle()));
    }

    private static FlowPhase phase(Optional<Lifecycle> lifecycle) {
        return lifecycle
                .map(known -> switch (known) {
                    case NEW, IN_PROGRESS -> FlowPhase.OPEN;
                    case PENDING -> FlowPhase.PENDING;
                    case RESOLVED -> FlowPhase.RESOLVED;
                    case CLOSED, CANCELLED -> FlowPhase.CLOSED;
                })
                .orElse(FlowPhase.UNKNOWN);
    }

    /** When a case was last resolved: by the log where it knows, else by its entries. */
    public static Optional<Instant> resolvedAt(LogCase each, LogMapping mapping) {
        return mapping.knowsResolution() ? each.times().resolvedAt() : lastResolution(each);
    }

    private static FlowLog.CaseFacts facts(LogCase each, LogMapping mapping) {
        var resolved = resolvedAt(each, mapping);
        return new FlowLog.CaseFacts(
                millis(each.times().openedAt()),
                millis(resolved),
                millis(each.times().closedAt()),
                each.reopenings().orElse(FlowLog.NOT_COUNTED),
                each.breached().orElse(false));
    }

    /** When work last ended as resolved or closed, by the entries; nothing for a case that is open at its last entry. */
    private static Optional<Instant> lastResolution(LogCase each) {
        Optional<Instant> ended = Optional.empty();
        for (var entry : each.entries()) {
            var lifecycle = entry.state().flatMap(LogState::lifecycle);
            if (lifecycle.isPresent()) {
                var over = lifecycle.get() == Lifecycle.RESOLVED || lifecycle.get() == Lifecycle.CLOSED;
                if (!over) {
                    ended = Optional.empty();
                } else if (ended.isEmpty()) {
                    ended = Optional.of(entry.at());
                }
            }
        }
        return ended;
    }

    private static long millis(Optional<Instant> at) {
        return at.map(Instant::toEpochMilli).orElse(FlowLog.NEVER);
    }
}
