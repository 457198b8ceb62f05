package org.fairlead.platform.rest;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Buckets of tokens, one for each caller: full at the start, one token taken by each request, filled evenly. A bucket is
 * kept as the instant at which it will be full again, so counting is exact, and a full bucket need not be kept at all.
 */
final class TokenBuckets {

    private static final int SWEEP_AT = 10_000;

    private final int capacity;
    private final long nanosForOne;
    private final ConcurrentMap<String, Long> fullAt = new ConcurrentHashMap<>();

    TokenBuckets(int capacity, Duration window) {
        this.capacity = capacity;
        this.nanosForOne = window.toNanos() / capacity;
    }

    /**
     * What taking a token came to.
     *
     * @param taken whether there was one
     * @param left tokens left
     * @param full until the bucket is full again
     * @param next until there is a token; zero when there is one now
     */
    record Taken(boolean taken, long left, Duration full, Duration next) {}

    /** Takes a token for the caller at a time in nanoseconds of any fixed origin. */
    Taken take(String caller, long now) {
        if (fullAt.size() > SWEEP_AT) {
            fullAt.values().removeIf(full -> full <= now);
        }
        var taken = new boolean[1];
        long full = fullAt.compute(caller, (any, before) -> {
            long start = before == null || before < now ? now : before;
            taken[0] = start + nanosForOne - now <= capacity * nanosForOne;
            return taken[0] ? start + nanosForOne : start;
        });
        long missing = full - now;
        long left = (capacity * nanosForOne - missing) / nanosForOne;
        long next = left > 0 ? 0 : missing + nanosForOne - capacity * nanosForOne;
        return new Taken(taken[0], left, Duration.ofNanos(missing), Duration.ofNanos(next));
    }
}
