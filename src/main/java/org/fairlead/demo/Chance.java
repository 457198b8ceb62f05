package org.fairlead.demo;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Seeded chance: the same seed, the same story. */
final class Chance {

    private static final int ALL = 100;

    private final Random random;

    Chance(long seed) {
        // Neighbouring seeds give much the same first numbers, so they are spread first.
        this.random = new Random(seed * 0x9E37_79B9_7F4A_7C15L ^ seed >>> 32);
    }

    /** True in so many cases of a hundred. */
    boolean in100(int percent) {
        return random.nextInt(ALL) < percent;
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** From the first to the last, both included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    Duration minutes(int first, int last) {
        return Duration.ofSeconds(between(first * 60, last * 60));
    }

    /** A factor around 1 with a long tail: as often below as above. */
    double factor(double spread) {
        return Math.exp(random.nextGaussian() * spread);
    }

    double share() {
        return random.nextDouble();
    }

    long seed() {
        return random.nextLong();
    }
}
