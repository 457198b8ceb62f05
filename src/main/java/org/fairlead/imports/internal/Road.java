package org.fairlead.imports.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairlead.incident.IncidentAction;
import org.fairlead.incident.IncidentLifecycle;
import org.fairlead.incident.IncidentState;
import org.jspecify.annotations.Nullable;

/**
 * The shortest way from one state to another by moves of the lifecycle. Logs of other tools go ways that our lifecycle has not,
 * such as back into the queue: there a step without an action stands, which says that the log moved it.
 */
final class Road {

    private static final EnumSet<IncidentAction> NOT_IN_LOGS =
            EnumSet.of(IncidentAction.CONFIRM, IncidentAction.MERGE, IncidentAction.UNMERGE);
    private static final Map<IncidentState, Map<IncidentState, List<Step>>> ROADS = roads();

    private Road() {}

    /**
     * One step of a way.
     *
     * @param action the move; null where only the log knows it
     * @param to the state after it
     */
    record Step(@Nullable IncidentAction action, IncidentState to) {}

    /** The steps from one state to another; none when they are the same. */
    static List<Step> between(IncidentState from, IncidentState to) {
        return ROADS.getOrDefault(from, Map.of()).getOrDefault(to, List.of());
    }

    private static Map<IncidentState, Map<IncidentState, List<Step>>> roads() {
        var all = new EnumMap<IncidentState, Map<IncidentState, List<Step>>>(IncidentState.class);
        for (var from : IncidentState.values()) {
            for (var to : IncidentState.values()) {
                if (from != to) {
                    all.computeIfAbsent(from, any -> new EnumMap<>(IncidentState.class))
                            .put(to, road(from, to));
                }
            }
        }
        return all;
    }

    private static List<Step> road(IncidentState from, IncidentState to) {
        var byTable = byTable(from, to);
        if (byTable.isPresent()) {
            return byTable.get();
        }
        if (to == IncidentState.NEW) {
            return with(byTable(from, IncidentState.IN_PROGRESS).orElse(List.of()), new Step(null, to));
        }
        var road = new ArrayList<Step>();
        road.add(new Step(null, IncidentState.IN_PROGRESS));
        road.addAll(byTable(IncidentState.IN_PROGRESS, to).orElse(List.of()));
        return List.copyOf(road);
    }

    private static Optional<List<Step>> byTable(IncidentState from, IncidentState to) {
        var roads = new EnumMap<IncidentState, List<Step>>(IncidentState.class);
        roads.put(from, List.of());
        var next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            var state = next.remove();
            for (var action : IncidentAction.values()) {
                var reached = NOT_IN_LOGS.contains(action)
                        ? Optional.<IncidentState>empty()
                        : IncidentLifecycle.TABLE.next(state, action);
                if (reached.isPresent() && !roads.containsKey(reached.get())) {
                    roads.put(
                            reached.get(), with(roads.getOrDefault(state, List.of()), new Step(action, reached.get())));
                    next.add(reached.get());
                }
            }
        }
        return Optional.ofNullable(roads.get(to));
    }

    private static List<Step> with(List<Step> road, Step step) {
        var longer = new ArrayList<>(road);
        longer.add(step);
        return List.copyOf(longer);
    }
}
