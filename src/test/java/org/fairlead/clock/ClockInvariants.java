package org.fairlead.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.fairlead.clock.ClockFacts.Breached;
import org.fairlead.clock.ClockFacts.Warned;
import org.fairlead.handoff.HandOffFacts;
import org.fairlead.handoff.HandOffs;
import org.fairlead.record.ClockKind;
import org.fairlead.record.Entry;
import org.fairlead.record.History;
import org.fairlead.record.Phase;
import org.fairlead.record.RecordFacts;
import org.fairlead.record.Undoes;

/** What must hold of the clocks of a record at every instant, whatever happened. */
final class ClockInvariants {

    private final OnTimelines base;
    private final Random random;
    private final List<Shown> shown = new ArrayList<>();

    ClockInvariants(OnTimelines base, Random random) {
        this.base = base;
        this.random = random;
    }

    /** What a clock showed at an instant; the due time only when no open offer was about to move it. */
    private record Shown(String clock, ClockReading reading, boolean offered) {}

    void check(History before, History history, Instant now) {
        if (lookedBack(before, history)) {
            shown.clear();
        }
        var clocks = base.clocks.of(history);
        replay(history, clocks);
        oneOwner(history);
        for (var instant : instants(history, now)) {
            legsAddUp(clocks, instant);
            clocks.forEach(clock -> explained(clock, instant));
        }
        clocks.forEach(clock -> {
            monotone(clock, history, now);
            due(clock, now);
        });
        asItWasShown(clocks, now);
        supplierStopsNobodyElse(clocks);
        toldOnce(history, clocks, now);
        remember(history, clocks, now);
    }

    private static boolean lookedBack(History before, History after) {
        return after.entries().stream()
                .filter(entry -> entry.seq() > before.version())
                .anyMatch(entry -> entry.fact() instanceof RecordFacts.PauseVoided
                        || entry.fact() instanceof HandOffFacts.RejectionFound
                        || entry.fact() instanceof Undoes
                        || entry.at().isBefore(entry.stamp().recordedAt())
                        || entry.fact() instanceof RecordFacts.Changed);
    }

    /** Folded at once, or in two parts, or entry by entry: the same record with the same clocks. */
    private void replay(History history, List<RecordClock> clocks) {
        var entries = history.entries();
        var cut = random.nextInt(entries.size() + 1);
        var whole = History.empty(history.id()).with(entries);
        var parts =
                History.empty(history.id()).with(entries.subList(0, cut)).with(entries.subList(cut, entries.size()));
        require(whole.header().with(history.header().latest()).equals(history.header()), "replayed header");
        require(whole.holdings().equals(history.holdings()), "replayed holdings");
        require(base.clocks.of(whole).equals(clocks), "replayed clocks");
        require(parts.header().equals(whole.header()), "header in parts");
        require(base.clocks.of(parts).equals(clocks), "clocks in parts");
        require(base.timers(whole).equals(base.timers(history)), "replayed timers");
    }

    private static void oneOwner(History history) {
        var holdings = history.holdings();
        require(holdings.getFirst().from().equals(history.header().openedAt()), "owned from the start");
        for (var i = 1; i < holdings.size(); i++) {
            require(
                    holdings.get(i).from().equals(holdings.get(i - 1).to()),
                    "one owner at " + holdings.get(i).from());
            require(!holdings.get(i).party().equals(holdings.get(i - 1).party()), "holdings are merged");
        }
        require(holdings.getLast().to() == null, "owned still");
        require(holdings.getLast().party().equals(history.header().holder().party()), "the header names the owner");
    }

    private List<Instant> instants(History history, Instant now) {
        var opened = history.header().openedAt();
        var whole = Duration.between(opened, now).toMillis();
        var instants = new ArrayList<>(List.of(opened, now));
        for (var i = 0; i < 3; i++) {
            instants.add(opened.plusMillis((long) (random.nextDouble() * whole)));
        }
        return instants;
    }

    private static void legsAddUp(List<RecordClock> clocks, Instant instant) {
        var legs = clocks.stream()
                .filter(clock -> clock.kind() == ClockKind.LEG)
                .map(clock -> clock.plan().read(instant).running())
                .reduce(Duration.ZERO, Duration::plus);
        var customer = customer(clocks).plan().read(instant).running();
        require(legs.equals(customer), "legs %s, customer %s at %s".formatted(legs, customer, instant));
    }

    private static RecordClock customer(List<RecordClock> clocks) {
        return clocks.stream()
                .filter(clock -> clock.id().equals(RecordClocks.CUSTOMER_RESOLUTION))
                .findFirst()
                .orElseThrow();
    }

    /** The spans lie end to end and add up to what the clock shows. */
    private static void explained(RecordClock clock, Instant instant) {
        var reading = clock.plan().read(instant);
        var spans = clock.plan().explain(instant);
        var running = Duration.ZERO;
        var paused = Duration.ZERO;
        for (var i = 0; i < spans.size(); i++) {
            var span = spans.get(i);
            require(i == 0 || spans.get(i - 1).to().equals(span.from()), clock.id() + ": a hole at " + span.from());
            running = span.kind() == SpanKind.RUNNING ? running.plus(span.working()) : running;
            paused = span.kind() == SpanKind.PAUSED ? paused.plus(span.working()) : paused;
        }
        require(running.equals(reading.running()), clock.id() + ": explained running");
        require(paused.equals(reading.paused()), clock.id() + ": explained pauses");
    }

    /** From its last rule on, a clock never goes back and never runs faster than time. */
    private void monotone(RecordClock clock, History history, Instant now) {
        var from = clock.plan().rules().getLast().from();
        from = from.isBefore(history.header().openedAt()) ? history.header().openedAt() : from;
        var whole = Duration.between(from, now).toMillis();
        if (whole <= 0) {
            return;
        }
        var one = from.plusMillis((long) (random.nextDouble() * whole));
        var two = one.plusMillis(
                (long) (random.nextDouble() * Duration.between(one, now).toMillis()));
        var ran = clock.plan().read(two).running().minus(clock.plan().read(one).running());
        require(!ran.isNegative(), clock.id() + " goes back");
        require(ran.compareTo(Duration.between(one, two)) <= 0, clock.id() + " runs faster than time");
    }

    /**
     * At its due time a clock has run its target, or its target was used up before it was set. Before its last rule began, a
     * reading follows the rules before.
     */
    private static void due(RecordClock clock, Instant now) {
        var reading = clock.plan().read(now);
        var set = clock.plan().rules().getLast().from();
        reading.due().filter(due -> !due.isBefore(set)).ifPresent(due -> {
            var then = clock.plan().read(due);
            var target = reading.target().orElseThrow();
            var used = due.equals(set) && then.running().compareTo(target) >= 0;
            require(
                    then.running().equals(target) || used,
                    "%s: due %s with %s of %s".formatted(clock.id(), due, then.running(), target));
        });
    }

    /** What the present plan says of an earlier instant, as it was known then, is what was shown then. */
    private void asItWasShown(List<RecordClock> clocks, Instant now) {
        shown.removeIf(earlier -> !earlier.reading().asOf().isBefore(now));
        for (var earlier : shown) {
            clocks.stream().filter(clock -> clock.id().equals(earlier.clock())).forEach(clock -> {
                var was = earlier.reading();
                var is = clock.plan().knownAt(was.asOf()).read(was.asOf());
                require(is.running().equals(was.running()), clock.id() + " showed " + was + " not " + is);
                require(is.paused().equals(was.paused()), clock.id() + " showed " + was + " not " + is);
                require(is.state() == was.state(), clock.id() + " showed " + was + " not " + is);
                require(is.target().equals(was.target()), clock.id() + " showed " + was + " not " + is);
                require(earlier.offered() || is.due().equals(was.due()), clock.id() + " showed " + was + " not " + is);
            });
        }
    }

    private static void supplierStopsNobodyElse(List<RecordClock> clocks) {
        clocks.stream()
                .filter(clock -> clock.kind() != ClockKind.AGREEMENT)
                .forEach(clock -> require(
                        clock.plan().pauses().stream()
                                .noneMatch(pause -> pause.reason().equals("Waiting for a supplier")),
                        clock.id() + " stopped for a supplier"));
    }

    /** Nothing is told twice, and what a clock has passed is told once time has been given to it. */
    private void toldOnce(History history, List<RecordClock> clocks, Instant now) {
        var told = new HashSet<String>();
        for (var entry : history.entries()) {
            if (entry.fact() instanceof Warned || entry.fact() instanceof Breached) {
                require(told.add(entry.at() + " " + entry.fact()), "told twice: " + entry);
            }
        }
        boolean owed =
                base.timers(history).stream().anyMatch(timer -> !timer.at().isAfter(now));
        if (owed || history.header().progress().phase() == Phase.ENDED) {
            return;
        }
        for (var clock : clocks) {
            var reading = clock.plan().read(now);
            if (clock.kind() != ClockKind.LEG && reading.breached()) {
                require(
                        history.entries().stream().anyMatch(entry -> tells(entry, clock, reading)),
                        clock.id() + " is over and nobody was told: " + reading);
            }
        }
    }

    private static boolean tells(Entry entry, RecordClock clock, ClockReading reading) {
        return entry.fact() instanceof Breached breached
                && breached.clock().equals(clock.id())
                && breached.targetSeconds() == reading.target().orElseThrow().toSeconds();
    }

    private void remember(History history, List<RecordClock> clocks, Instant now) {
        boolean offered = HandOffs.of(history).openOffer().isPresent();
        clocks.stream()
                .filter(clock -> clock.plan().segments().stream()
                        .anyMatch(segment -> !segment.from().isAfter(now)))
                .forEach(clock -> shown.add(new Shown(clock.id(), clock.plan().read(now), offered)));
        while (shown.size() > 40) {
            shown.removeFirst();
        }
    }

    /** Two histories of one record show the same at an instant. */
    void sameClocks(History one, History other, Instant instant) {
        for (var clock : base.clocks.of(one)) {
            var was = clock.plan().read(instant);
            var is = base.clock(other, clock.id()).orElseThrow().plan().read(instant);
            if (clock.measure() == Measure.RESOLUTION) {
                require(was.equals(is), "undone, but " + clock.id() + " shows " + is + " instead of " + was);
            }
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
