package org.fairlead.platform.refusal;

import static org.fairlead.platform.language.Say.say;

import java.util.List;

/** The refusals that mean the same in every practice. */
public sealed interface GeneralRefusal extends Refusal {

    /**
     * No such thing for this actor.
     *
     * @param what what was asked for, in words
     */
    record Unknown(String what) implements GeneralRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.NOT_FOUND;
        }

        @Override
        public String code() {
            return "not-found";
        }

        @Override
        public String sentence() {
            return say("platform.refusal.unknown", "what", what);
        }
    }

    /**
     * Not with the roles this actor has.
     *
     * @param act what was tried, such as {@code close this incident}
     */
    record NotAllowed(String act) implements GeneralRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.FORBIDDEN;
        }

        @Override
        public String code() {
            return "not-allowed";
        }

        @Override
        public String sentence() {
            return say("platform.refusal.not-allowed", "act", act);
        }
    }

    /**
     * Somebody else changed it first.
     *
     * @param what what was being changed
     * @param basedOn the version the change was based on
     * @param now the version there is now
     */
    record Stale(String what, int basedOn, int now) implements GeneralRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.STALE;
        }

        @Override
        public String code() {
            return "stale-version";
        }

        @Override
        public String sentence() {
            return say(
                    "platform.refusal.stale",
                    "what",
                    what,
                    "read",
                    Integer.toString(basedOn),
                    "now",
                    Integer.toString(now));
        }
    }

    /** An update that does not say which version it is based on. */
    record VersionMissing() implements GeneralRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.VERSION_MISSING;
        }

        @Override
        public String code() {
            return "version-missing";
        }

        @Override
        public String sentence() {
            return say("platform.refusal.version-missing");
        }
    }

    /**
     * The same key with another request.
     *
     * @param key the idempotency key
     */
    record KeyReused(String key) implements GeneralRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.INVALID;
        }

        @Override
        public String code() {
            return "idempotency-key-reused";
        }

        @Override
        public String sentence() {
            return say("platform.refusal.key-reused", "key", key);
        }
    }

    /**
     * Input that cannot be taken.
     *
     * @param fields what is wrong, field by field
     */
    record InvalidInput(List<FieldProblem> fields) implements GeneralRefusal {
        /** Copies the list. */
        public InvalidInput {
            fields = List.copyOf(fields);
        }

        @Override
        public RefusalKind kind() {
            return RefusalKind.INVALID;
        }

        @Override
        public String code() {
            return "invalid-input";
        }

        @Override
        public String sentence() {
            return fields.size() == 1 ? fields.getFirst().sentence() : say("platform.refusal.invalid");
        }
    }

    /** One field is wrong. */
    static RefusedException invalid(String field, String sentence) {
        return new RefusedException(new InvalidInput(List.of(new FieldProblem(field, sentence))));
    }

    /** No such thing. */
    static RefusedException unknown(String what) {
        return new RefusedException(new Unknown(what));
    }

    /** Not allowed. */
    static RefusedException notAllowed(String act) {
        return new RefusedException(new NotAllowed(act));
    }
}
