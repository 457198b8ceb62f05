package org.fairlead.clock;

import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.ClockKind;
import org.fairlead.record.History;
import org.fairlead.record.Phase;
import org.fairlead.record.Remark;

/** The stretches of a record's life that its clocks are held over, and its pauses. */
final class Life {

    private static final String SUPPLIER = "SUPPLIER";

    private Life() {}

    /** The stretches during which the work was not done; what was taken back later counts as if it had never been. */
    static List<RunSegment> open(History history) {
        var segments = new ArrayList<RunSegment>();
        Instant from = null;
        for (var step : history.lasting()) {
            boolean alive = alive(step.after().progress().phase());
            if (alive && from == null) {
                from = step.at();
            } else if (!alive && from != null) {
                segments.add(new RunSegment(from, Optional.of(step.at()), say("clock.open")));
                from = null;
            }
        }
        if (from != null) {
            segments.add(new RunSegment(from, Optional.empty(), say("clock.open")));
        }
        return segments;
    }

    private static boolean alive(Phase phase) {
        return switch (phase) {
            case OPEN, WAITING -> true;
            case DONE, ENDED -> false;
        };
    }

    /** From the opening until somebody whose work it is did the first thing for the user, or it was over. */
    static RunSegment unanswered(History history) {
        var opened = history.header().openedAt();
        var first = history.steps().getFirst().after().progress().state();
        var answered = history.lasting().stream()
                .filter(step -> byStaff(step))
                .filter(step -> !step.after().progress().state().equals(first)
                        || step.after().holder().assignee() != null)
                .map(History.Step::at)
                .findFirst();
        return new RunSegment(opened, earliest(answered, over(history, opened)), say("clock.waiting"));
    }

    /** From each time the party took the record until one of its people did something, or it was over or passed on. */
    static List<RunSegment> unanswered(History history, PartyId party) {
        var segments = new ArrayList<RunSegment>();
        for (var holding : history.holdings()) {
            if (holding.party().equals(party)) {
                var answered = history.lasting().stream()
                        .filter(step -> step.at().isAfter(holding.from())
                                && step.entry().party().equals(party)
                                && byStaff(step))
                        .map(History.Step::at)
                        .findFirst();
                var ended = earliest(Optional.ofNullable(holding.to()), over(history, holding.from()));
                segments.add(new RunSegment(holding.from(), earliest(answered, ended), say("clock.waiting")));
            }
        }
        return segments;
    }

    /**
     * What the tool does by itself is no response, and what the people it is for say is none either. Remarks are left out of some
     * histories, so that no clock may hang on one.
     */
    private static boolean byStaff(History.Step step) {
        if (step.entry().fact() instanceof Remark) {
            return false;
        }
        var person = step.entry().stamp().person();
        var subject = step.after().subject();
        return person != null && !person.equals(subject.reporter()) && !person.equals(subject.affected());
    }

    /** The end of the stretch that holds the instant; the instant itself when the work was done then: nobody waits. */
    private static Optional<Instant> over(History history, Instant instant) {
        return open(history).stream()
                .filter(segment -> segment.holds(instant))
                .findFirst()
                .map(RunSegment::to)
                .orElseGet(() -> Optional.of(instant));
    }

    private static Optional<Instant> earliest(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(Ends.earlier(one.get(), other.get()))
                : one.or(() -> other);
    }

    /** The pauses that stop clocks of the kind and stand. */
    static List<Pause> pauses(History history, ClockKind kind) {
        return history.pauses().stream()
                .filter(pause -> pause.voidedAt() == null && stops(pause, kind))
                .map(pause -> new Pause(
                        Integer.toString(pause.id()),
                        pause.from(),
                        pause.ended().map(end -> Ends.later(pause.from(), end)),
                        pause.fact().reason()))
                .toList();
    }

    /** A slow supplier stops no clock of the customer's, nor the legs that add up to it, whatever is written (ATT-08). */
    private static boolean stops(org.fairlead.record.Pause pause, ClockKind kind) {
        boolean supplier = pause.fact().toAct().equals(SUPPLIER);
        return pause.fact().stops().contains(kind) && (kind == ClockKind.AGREEMENT || !supplier);
    }
}
