package org.fairlead.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures again, written as plainly as they are defined, to compare with the fast ones. */
final class NaiveFlow {

    record Entry(
            @Nullable String team,
            @Nullable String organisation,
            @Nullable FlowPhase phase,
            long at) {}

    record Case(FlowLog.CaseFacts facts, List<Entry> entries) {}

    record Counted(long total, long casesWithAny, long pingPongs, long pingPongCases, Map<String, Long> pairs) {}

    private NaiveFlow() {}

    static Counted hands(List<Case> cases, Function<Entry, @Nullable String> holder) {
        var total = 0L;
        var casesWithAny = 0L;
        var pingPongs = 0L;
        var pingPongCases = 0L;
        Map<String, Long> pairs = new HashMap<>();
        for (var each : cases) {
            var line = new ArrayList<String>();
            for (var name :
                    each.entries().stream().map(holder).filter(Objects::nonNull).toList()) {
                if (line.isEmpty() || !line.getLast().equals(name)) {
                    line.add(name);
                }
            }
            var inCase = 0L;
            for (int i = 0; i + 2 < line.size(); i++) {
                if (line.get(i).equals(line.get(i + 2))) {
                    inCase++;
                    pairs.merge(line.get(i) + ">" + line.get(i + 1), 1L, Long::sum);
                }
            }
            total += Math.max(0, line.size() - 1);
            casesWithAny += line.size() > 1 ? 1 : 0;
            pingPongs += inCase;
            pingPongCases += inCase > 0 ? 1 : 0;
        }
        return new Counted(total, casesWithAny, pingPongs, pingPongCases, pairs);
    }

    static List<Double> elapsed(List<Case> cases) {
        var result = new ArrayList<Double>();
        for (var each : cases) {
            var entries = each.entries();
            var from = each.facts().openedAt() != FlowLog.NEVER || entries.isEmpty()
                    ? each.facts().openedAt()
                    : entries.getFirst().at();
            var to = each.facts().closedAt() != FlowLog.NEVER || entries.isEmpty()
                    ? each.facts().closedAt()
                    : entries.getLast().at();
            if (from != FlowLog.NEVER && to != FlowLog.NEVER) {
                result.add((to - from) / 1000.0);
            }
        }
        return result;
    }

    static double quantile(List<Double> values, double share) {
        var sorted = values.stream().sorted().toList();
        var place = (sorted.size() - 1) * share;
        var below = sorted.get((int) Math.floor(place));
        var above = sorted.get((int) Math.ceil(place));
        return below + (above - below) * (place - Math.floor(place));
    }

    static double pendingShare(List<Case> cases) {
        var pending = 0.0;
        var all = 0.0;
        for (var each : cases) {
            for (int i = 0; i + 1 < each.entries().size(); i++) {
                var stretch =
                        each.entries().get(i + 1).at() - each.entries().get(i).at();
                all += stretch;
                pending += each.entries().get(i).phase() == FlowPhase.PENDING ? stretch : 0;
            }
        }
        return all > 0 ? pending / all : Double.NaN;
    }

    static long reopenings(List<Case> cases) {
        var result = 0L;
        for (var each : cases) {
            if (each.facts().reopenings() >= 0) {
                result += each.facts().reopenings();
                continue;
            }
            var known = each.entries().stream()
                    .map(Entry::phase)
                    .filter(phase -> phase != null && phase != FlowPhase.UNKNOWN)
                    .toList();
            for (int i = 1; i < known.size(); i++) {
                var ended = List.of(FlowPhase.RESOLVED, FlowPhase.CLOSED);
                result += ended.contains(known.get(i - 1)) && !ended.contains(known.get(i)) ? 1 : 0;
            }
        }
        return result;
    }
}
