package org.fairlead.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Cuts a plan at every change into pieces, in order, from its first segment on. */
final class Pieces {

    private Pieces() {}

    static List<Piece> of(ClockPlan plan, Governing governing) {
        if (plan.segments().isEmpty()) {
            return List.of();
        }
        var cuts = new ArrayList<>(cuts(plan, governing));
        var pieces = new ArrayList<Piece>();
        for (var i = 0; i + 1 < cuts.size(); i++) {
            pieces.add(piece(plan, governing, cuts.get(i), cuts.get(i + 1)));
        }
        return pieces;
    }

    private static Set<Instant> cuts(ClockPlan plan, Governing governing) {
        var cuts = new TreeSet<Instant>();
        plan.segments().forEach(segment -> {
            cuts.add(segment.from());
            cuts.add(Ends.of(segment.to()));
        });
        var start = plan.segments().getFirst().from();
        plan.pauses().forEach(pause -> {
            cuts.add(Ends.later(start, pause.from()));
            cuts.add(Ends.later(start, Ends.of(pause.to())));
        });
        governing.hours().forEach(change -> cuts.add(Ends.later(start, change.from())));
        cuts.add(Ends.OPEN);
        return cuts;
    }

    private static Piece piece(ClockPlan plan, Governing governing, Instant from, Instant to) {
        var hours = governing.at(from);
        var counts = !from.isBefore(governing.countsFrom());
        var holder =
                plan.segments().stream().filter(segment -> segment.holds(from)).findFirst();
        if (holder.isEmpty()) {
            return new Piece(from, to, Piece.Kind.NOT_HELD, hours, counts, "");
        }
        var reasons = plan.pauses().stream()
                .filter(pause -> pause.holds(from))
                .map(Pause::reason)
                .distinct()
                .collect(Collectors.joining("; "));
        var paused = plan.pauses().stream().anyMatch(pause -> pause.holds(from));
        return paused
                ? new Piece(from, to, Piece.Kind.PAUSED, hours, counts, reasons)
                : new Piece(
                        from, to, Piece.Kind.LIVE, hours, counts, holder.get().label());
    }
}
