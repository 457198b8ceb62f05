package org.fairlead.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void aHashSaysHowMuchWorkItIsAndIsNeverTheSameTwice() {
        var passwords = new Passwords(600_000, 1);
        var kept = passwords.hash("correct horse battery");

        assertThat(kept).startsWith("pbkdf2-sha256$600000$").isNotEqualTo(passwords.hash("correct horse battery"));
        assertThat(passwords.matches("correct horse battery", kept)).isTrue();
        assertThat(passwords.matches("correct horse batterz", kept)).isFalse();
    }

    @Test
    void aHashMadeWithLessWorkIsStillUnderstood() {
        var kept = new Passwords(1_000, 1).hash("correct horse battery");
        assertThat(new Passwords(2_000, 1).matches("correct horse battery", kept))
                .isTrue();
    }

    @Test
    void shortLongAndObviousPasswordsAreRefused() {
        assertThat(Passwords.problem("123456789", "ann")).isPresent();
        assertThat(Passwords.problem("x".repeat(201), "ann")).isPresent();
        assertThat(Passwords.problem("aaaaaaaaaaaa", "ann")).isPresent();
        assertThat(Passwords.problem("ann.example@example.test", "ann.example@example.test"))
                .isPresent();
        assertThat(Passwords.problem("correct horse battery", "ann")).isEmpty();
    }

    @Test
    void theLockGrowsToHalfAnHour() {
        assertThat(Lockout.until(4, NOON)).isNull();
        assertThat(minutes(5)).isEqualTo(1);
        assertThat(minutes(6)).isEqualTo(2);
        assertThat(minutes(9)).isEqualTo(16);
        assertThat(minutes(10)).isEqualTo(30);
        assertThat(minutes(Integer.MAX_VALUE)).isEqualTo(30);
    }

    private static long minutes(int failures) {
        return Duration.between(NOON, Lockout.until(failures, NOON)).toMinutes();
    }
}
