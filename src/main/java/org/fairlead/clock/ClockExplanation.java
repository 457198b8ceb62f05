package org.fairlead.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lays the spans of one plan end to end, from its start to an instant. */
final class ClockExplanation {

    private final List<Piece> pieces;
    private final Instant asOf;
    private final List<Span> spans = new ArrayList<>();

    ClockExplanation(ClockPlan plan, Instant asOf) {
        this.pieces = Pieces.of(plan, Governing.after(plan.rulesAt(asOf)));
        this.asOf = asOf;
    }

    List<Span> spans() {
        for (var piece : pieces) {
            var end = Ends.earlier(piece.to(), asOf);
            if (piece.from().isBefore(end)) {
                switch (piece.kind()) {
                    case LIVE -> live(piece, end);
                    case PAUSED -> paused(piece, end);
                    case NOT_HELD -> add(piece.from(), end, SpanKind.NOT_HELD, "", Duration.ZERO);
                }
            }
        }
        return List.copyOf(spans);
    }

    private void live(Piece piece, Instant end) {
        var reached = piece.from();
        for (var window : piece.hours().windows(piece.from(), end)) {
            add(reached, window.from(), SpanKind.OUTSIDE_HOURS, piece.label(), Duration.ZERO);
            if (piece.counts()) {
                add(window.from(), window.to(), SpanKind.RUNNING, piece.label(), window.length());
            } else {
                add(window.from(), window.to(), SpanKind.SET_ASIDE, piece.label(), Duration.ZERO);
            }
            reached = window.to();
        }
        add(reached, end, SpanKind.OUTSIDE_HOURS, piece.label(), Duration.ZERO);
    }

    private void paused(Piece piece, Instant end) {
        var taken = piece.counts() ? piece.workingUntil(end) : Duration.ZERO;
        add(piece.from(), end, SpanKind.PAUSED, piece.label(), taken);
    }

    /** Adds a stretch unless it is empty; one that goes on from a like one lengthens it. */
    private void add(Instant from, Instant to, SpanKind kind, String label, Duration working) {
        if (!from.isBefore(to)) {
            return;
        }
        if (!spans.isEmpty()
                && spans.getLast().kind() == kind
                && spans.getLast().label().equals(label)) {
            var last = spans.removeLast();
            spans.add(new Span(last.from(), to, kind, label, last.working().plus(working)));
        } else {
            spans.add(new Span(from, to, kind, label, working));
        }
    }
}
