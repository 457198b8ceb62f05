package org.fairlead.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Random clocks against the minute-by-minute oracle. {@code -Dclocks.cases=1000000} sets the number of cases and
 * {@code -Dclocks.seed=} repeats a run; both are printed.
 */
class ClocksAgainstSlowOracleTest {

    private static final int CASES_PER_CALENDAR = 250;

    /** Runs the comparison alone, for the full number of cases. */
    static void main() {
        new ClocksAgainstSlowOracleTest().randomClocksEqualTheSlowOracle();
    }

    @Test
    void randomClocksEqualTheSlowOracle() {
        var cases = Integer.getInteger("clocks.cases", 20_000);
        var seed = Long.getLong("clocks.seed", System.nanoTime());
        System.out.printf("clocks: %,d random cases, seed %d%n", cases, seed);
        var random = new Random(seed);
        var started = System.nanoTime();
        var tally = new TreeMap<String, Integer>();
        var hours = new RandomHours(random);
        for (var i = 0; i < cases; i++) {
            hours = i % CASES_PER_CALENDAR == 0 ? new RandomHours(random) : hours;
            compare(new RandomCase(random, hours), hours, "seed %d, case %d".formatted(seed, i), tally);
        }
        System.out.printf(
                "clocks: %,d cases equal to the oracle, 0 differences, %s, %.1f s%n",
                cases, tally, (System.nanoTime() - started) / 1e9);
        assertThat(tally.get("due")).isGreaterThan(cases / 3);
        assertThat(tally.get("breached")).isGreaterThan(cases / 20);
    }

    private static void compare(RandomCase one, RandomHours hours, String name, Map<String, Integer> tally) {
        var walk = new ClockWalk(one.plan, hours.walks, one.step, one.asOf, one.horizon);
        var reading = one.plan.read(Instant.ofEpochSecond(one.asOf));
        check(walk.running == reading.running().toSeconds(), "running", walk.running, reading, name, one);
        check(walk.paused == reading.paused().toSeconds(), "paused", walk.paused, reading, name, one);
        check(walk.state == reading.state(), "state", walk.state, reading, name, one);
        check(walk.due == seconds(reading.due(), one.horizon), "due", walk.due, reading, name, one);
        check(walk.broken == seconds(reading.breachedAt(), one.horizon), "breach", walk.broken, reading, name, one);
        compareSpans(one, reading, name);
        compareLegs(one, walk, reading, name);
        tally.merge(reading.state().name(), 1, Integer::sum);
        tally.merge("due", walk.due == ClockWalk.NEVER ? 0 : 1, Integer::sum);
        tally.merge("breached", reading.breached() ? 1 : 0, Integer::sum);
    }

    private static void compareSpans(RandomCase one, ClockReading reading, String name) {
        var sums = new TreeMap<SpanKind, Duration>();
        var reached = one.plan.segments().getFirst().from();
        for (var span : one.plan.explain(reading.asOf())) {
            check(span.from().equals(reached) && span.to().isAfter(reached), "tiles", span, reading, name, one);
            sums.merge(span.kind(), span.working(), Duration::plus);
            reached = span.to();
        }
        check(!reached.isBefore(reading.asOf()), "tiles to the end", reached, reading, name, one);
        check(
                sums.getOrDefault(SpanKind.RUNNING, Duration.ZERO).equals(reading.running()),
                "span sum",
                sums,
                reading,
                name,
                one);
        check(
                sums.getOrDefault(SpanKind.PAUSED, Duration.ZERO).equals(reading.paused()),
                "pause sum",
                sums,
                reading,
                name,
                one);
    }

    private static void compareLegs(RandomCase one, ClockWalk walk, ClockReading reading, String name) {
        var attribution = Attribution.of(one.holdings, one.offers);
        var legs = new TreeMap<String, Long>();
        var sum = Duration.ZERO;
        for (var party : attribution.parties()) {
            var leg = attribution
                    .legClock(party, one.plan, Optional.empty())
                    .read(reading.asOf())
                    .running();
            sum = sum.plus(leg);
            if (!leg.isZero()) {
                legs.put(party, leg.toSeconds());
            }
        }
        check(sum.equals(reading.running()), "sum of legs", sum, reading, name, one);
        var slow = walk.perParty(one.holdings, one.offers);
        check(slow.equals(legs), "legs", slow + " not " + legs, reading, name, one);
    }

    private static long seconds(Optional<Instant> instant, long horizon) {
        return instant.map(Instant::getEpochSecond).filter(at -> at <= horizon).orElse(ClockWalk.NEVER);
    }

    private static void check(
            boolean holds, String what, Object oracle, ClockReading reading, String name, RandomCase one) {
        if (!holds) {
            throw new AssertionError(
                    "%s: %s differs, oracle %s, reading %s, case %s".formatted(name, what, oracle, reading, one));
        }
    }
}
