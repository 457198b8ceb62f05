package org.fairlead.access.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.fairlead.access.Accounts;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * Hashes and checks passwords by PBKDF2 with HMAC-SHA-256. The number of iterations is kept with each hash, so it can be raised; at
 * most as many are worked on at once as there are processors, so guessing cannot starve the rest.
 */
final class Passwords {

    private static final int SALT_BYTES = 16;
    /** Salt and hash, two characters a byte. */
    private static final int HEX_OF_A_HASH = 2 * (SALT_BYTES + 32);

    private static final int FEWEST_DIFFERENT = 4;
    private static final Pattern KEPT = Pattern.compile("pbkdf2-sha256\\$([0-9]{1,9})\\$([0-9a-f]+)");

    private final int iterations;
    private final Map<Integer, PasswordEncoder> encoders = new ConcurrentHashMap<>();
    private final Semaphore atOnce;
    private final String nobodys;

    /**
     * @param iterations how much work one guess is
     * @param atOnce how many passwords are worked on at the same time
     */
    Passwords(int iterations, int atOnce) {
        this.iterations = iterations;
        this.atOnce = new Semaphore(atOnce);
        this.nobodys = "pbkdf2-sha256$" + iterations + "$" + "0".repeat(HEX_OF_A_HASH);
    }

    /** The hash to keep. */
    String hash(String password) {
        return "pbkdf2-sha256$" + iterations + "$"
                + working(() -> encoder(iterations).encode(password));
    }

    /** Whether the password is the one whose hash was kept. */
    boolean matches(String password, String kept) {
        var parts = KEPT.matcher(kept);
        if (!parts.matches()) {
            throw new IllegalStateException("a password hash of an unknown form is kept");
        }
        var encoder = encoder(Integer.parseInt(parts.group(1)));
        return working(() -> encoder.matches(password, parts.group(2)));
    }

    /** Takes as long as a real check. */
    void matchNobody(String password) {
        matches(password, nobodys);
    }

    /** What is wrong with a wanted password, in words; empty when it will do. */
    static Optional<String> problem(String password, String login) {
        if (password.length() < Accounts.SHORTEST_PASSWORD) {
            return Optional.of(say("access.password.too-short", "characters", Accounts.SHORTEST_PASSWORD));
        }
        if (password.length() > Accounts.LONGEST_PASSWORD) {
            return Optional.of(say("access.password.too-long", "characters", Accounts.LONGEST_PASSWORD));
        }
        if (password.strip().equalsIgnoreCase(login)
                || password.chars().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of(say("access.password.guess"));
        }
        return Optional.empty();
    }

    private PasswordEncoder encoder(int rounds) {
        return encoders.computeIfAbsent(
                rounds,
                any -> new Pbkdf2PasswordEncoder(
                        "", SALT_BYTES, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256));
    }

    private <T> T working(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
