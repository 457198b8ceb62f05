package org.fairlead.platform.id;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes UUIDs of version 7 (RFC 9562): 48 bits of Unix milliseconds, then random bits, so that keys made later sort later and
 * none can be guessed from another.
 */
public final class UuidSource {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final RandomGenerator random;

    /** A source on the given clock, with the platform's strong randomness. */
    public UuidSource(Clock clock) {
        this(clock, new SecureRandom());
    }

    /** A source with given randomness, for tests that must repeat. */
    public UuidSource(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** The next id. */
    public UUID next() {
        long high = clock.millis() << 16 | VERSION_7 | random.nextInt(1 << 12);
        long low = VARIANT | random.nextLong() >>> 2;
        return new UUID(high, low);
    }

    /** A fresh number with the given prefix, such as {@code INC}. */
    public HumanNumber nextNumber(String prefix) {
        return HumanNumber.of(prefix, random.nextLong() >>> (Long.SIZE - HumanNumber.RANDOM_BITS));
    }
}
