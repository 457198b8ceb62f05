package org.fairlead.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;

/**
 * Where a window of one date opens and closes in real time. It opens at the first instant of that date at which the wall
 * clock shows the opening time or later, and closes when the wall clock has shown a time before the closing time for the
 * last time. So an edge that the spring change skips lies at the change, and where the autumn change repeats an hour a
 * window opens at the first and closes at the second showing of its edge.
 */
final class LocalEdges {

    private final ZoneRules rules;

    LocalEdges(ZoneRules rules) {
        this.rules = rules;
    }

    Instant opening(LocalDate date, DayWindow window) {
        var edge = date.atTime(window.opens());
        return switch (rules.getValidOffsets(edge).size()) {
            case 0 -> rules.getTransition(edge).getInstant();
            case 1 -> edge.toInstant(rules.getOffset(edge));
            default -> edge.toInstant(rules.getTransition(edge).getOffsetBefore());
        };
    }

    Instant closing(LocalDate date, DayWindow window) {
        var edge = (window.closesNextDay() ? date.plusDays(1) : date).atTime(window.closes());
        return switch (rules.getValidOffsets(edge).size()) {
            case 0 -> rules.getTransition(edge).getInstant();
            case 1 -> edge.toInstant(rules.getOffset(edge));
            default -> closingInOverlap(edge);
        };
    }

    /** A closing time equal to the start of the repeated stretch: nothing of the window is repeated. */
    private Instant closingInOverlap(LocalDateTime edge) {
        var change = rules.getTransition(edge);
        var repeats = edge.isAfter(change.getDateTimeAfter());
        return edge.toInstant(repeats ? change.getOffsetAfter() : change.getOffsetBefore());
    }
}
