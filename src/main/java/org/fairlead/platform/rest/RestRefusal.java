package org.fairlead.platform.rest;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.words.NumberWords;

/** Requests that cannot be taken whatever they are about. */
public sealed interface RestRefusal extends Refusal {

    /** An unsafe request that could take effect twice. */
    record KeyMissing() implements RestRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.MALFORMED;
        }

        @Override
        public String code() {
            return "idempotency-key-missing";
        }

        @Override
        public String sentence() {
            return say("platform.rest.key-missing");
        }
    }

    /**
     * A header or parameter that cannot be read.
     *
     * @param name the header's or parameter's name
     * @param sentence what was wrong and what to send
     */
    record Unreadable(String name, String sentence) implements RestRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.MALFORMED;
        }

        @Override
        public String code() {
            return "request-unreadable";
        }

        @Override
        public List<FieldProblem> fields() {
            return List.of(new FieldProblem(name, sentence));
        }
    }

    /** A body that is not JSON, or not the JSON that is asked for. */
    record BodyUnreadable() implements RestRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.MALFORMED;
        }

        @Override
        public String code() {
            return "body-unreadable";
        }

        @Override
        public String sentence() {
            return say("platform.rest.not-json");
        }
    }

    /**
     * A body beyond what is read.
     *
     * @param most bytes that are read
     */
    record BodyTooLarge(int most) implements RestRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.TOO_LARGE;
        }

        @Override
        public String code() {
            return "body-too-large";
        }

        @Override
        public String sentence() {
            return say("platform.refusal.body-too-large", "most", NumberWords.of(most));
        }
    }

    /** A body that is not sent as HTTP has it, such as in chunks of no length. */
    record BodyCutOff() implements RestRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.MALFORMED;
        }

        @Override
        public String code() {
            return "body-cut-off";
        }

        @Override
        public String sentence() {
            return say("platform.refusal.body-cut-off");
        }
    }

    /** A body in another encoding than the one JSON is sent in. */
    record NotUtf8() implements RestRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.MALFORMED;
        }

        @Override
        public String code() {
            return "body-not-utf-8";
        }

        @Override
        public String sentence() {
            return say("platform.rest.not-utf-8");
        }
    }

    /** A body with half of a character, which JSON can write and no text can hold. */
    record HalfACharacter() implements RestRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.MALFORMED;
        }

        @Override
        public String code() {
            return "half-a-character";
        }

        @Override
        public String sentence() {
            return say("platform.rest.half-a-character", "from", "\\ud800", "to", "\\udfff");
        }
    }

    /**
     * More requests than were agreed.
     *
     * @param policy the limit that was reached, such as {@code read}
     * @param seconds until the next request is taken
     */
    record TooMany(String policy, long seconds) implements RestRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.TOO_MANY;
        }

        @Override
        public String code() {
            return "too-many-requests";
        }

        @Override
        public String sentence() {
            return say(
                    "platform.refusal.too-many", "policy", policy, "seconds", seconds, "shown", Long.toString(seconds));
        }
    }

    /** A header or parameter cannot be read. */
    static RefusedException unreadable(String name, String sentence) {
        return new RefusedException(new Unreadable(name, sentence));
    }
}
