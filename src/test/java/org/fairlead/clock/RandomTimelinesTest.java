package org.fairlead.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Random lives of records through the real rules, over several parties, calendars and both clock changes of three zones.
 * {@code -Dclocks.cases=} sets the number of lives (default 120) and {@code -Dclocks.seed=} repeats a run; both are printed.
 */
class RandomTimelinesTest extends OnTimelines {

    private static final int LIVES = 120;
    private static final int STEPS = 24;

    /** A finding needs a rejection between two parties neither of which is the duty officer's. */
    private static final int ENOUGH_FOR_THE_RARE = 1_000;

    @Test
    void whateverHappensTheClocksAddUp() {
        var cases = Integer.getInteger("clocks.lives", Math.min(Integer.getInteger("clocks.cases", LIVES), 20_000));
        var seed = Long.getLong("clocks.seed", System.nanoTime());
        System.out.printf("timelines: %,d random lives, seed %d%n", cases, seed);
        timelines.inMemory(true);
        var world = new RandomWorld(this, new Random(seed));
        var tally = new TreeMap<String, Integer>();
        for (var i = 0; i < cases; i++) {
            var life = new RandomLife(this, world, new Random(seed + i));
            try {
                life.live(STEPS, tally);
            } catch (AssertionError | RuntimeException wrong) {
                throw new AssertionError(
                        "seed %d, life %d: %s%n%s".formatted(seed, i, wrong.getMessage(), life), wrong);
            }
            timelines.memory.forget();
        }
        System.out.printf("timelines: %,d lives hold, %s%n", cases, tally);
        assertThat(tally.keySet())
                .contains("accept", "reject", "pause", "resume", "void", "priority", "resolve", "reopen", "merge")
                .contains("escalate", "take", "flag", "unflag", "for another");
        if (cases >= ENOUGH_FOR_THE_RARE) {
            assertThat(tally).containsKey("find");
        }
    }
}
