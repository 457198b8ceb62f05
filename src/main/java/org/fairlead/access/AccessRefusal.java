package org.fairlead.access;

import static org.fairlead.platform.language.Say.say;

import java.time.Duration;
import java.util.Optional;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusalKind;

/** The ways this module says no. */
public sealed interface AccessRefusal extends Refusal {

    /**
     * Too many wrong passwords.
     *
     * @param remaining how long until it can be tried again
     */
    record Locked(Duration remaining) implements AccessRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.TOO_MANY;
        }

        @Override
        public String code() {
            return "access.locked";
        }

        @Override
        public String sentence() {
            return say("access.refusal.locked", "minutes", minutes());
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.of(remaining);
        }

        private long minutes() {
            return Math.max(1, remaining.plusSeconds(59).toMinutes());
        }
    }

    /** Login and password do not belong together. */
    record WrongPassword() implements AccessRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.INVALID;
        }

        @Override
        public String code() {
            return "access.wrong-password";
        }

        @Override
        public String sentence() {
            return say("access.refusal.wrong-password");
        }
    }

    /** The password was set by somebody else, and the person has not chosen their own yet. */
    record PasswordToChoose() implements AccessRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.FORBIDDEN;
        }

        @Override
        public String code() {
            return "access.password-to-choose";
        }

        @Override
        public String sentence() {
            return say("access.refusal.password-to-choose");
        }
    }

    /**
     * The token was made for less.
     *
     * @param needed the scope that is missing
     */
    record ScopeMissing(Scope needed) implements AccessRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.FORBIDDEN;
        }

        @Override
        public String code() {
            return "scope-missing";
        }

        @Override
        public String sentence() {
            return say("access.refusal.scope-missing", "scope", needed.word());
        }
    }
}
