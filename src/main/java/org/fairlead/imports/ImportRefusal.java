package org.fairlead.imports;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusalKind;

/** Imports that cannot be begun. */
public sealed interface ImportRefusal extends Refusal {

    @Override
    default RefusalKind kind() {
        return RefusalKind.INVALID;
    }

    /**
     * There is no such kind of log.
     *
     * @param asked what was asked for
     */
    record UnknownKind(String asked) implements ImportRefusal {
        @Override
        public String code() {
            return "imports.unknown-kind";
        }

        @Override
        public String sentence() {
            return say(
                    "imports.refusal.unknown-kind", "kind", asked, "kinds", String.join(", ", ShippedMappings.names()));
        }
    }

    /**
     * The mapping is wrong.
     *
     * @param errors everything that is wrong, with places
     */
    record WrongMapping(List<MappingError> errors) implements ImportRefusal {
        @Override
        public String code() {
            return "imports.wrong-mapping";
        }

        @Override
        public String sentence() {
            return say("imports.refusal.wrong-mapping", "count", errors.size());
        }

        @Override
        public List<FieldProblem> fields() {
            return errors.stream()
                    .map(error -> new FieldProblem("mapping" + error.pointer(), error.sentence()))
                    .toList();
        }
    }

    /**
     * The mapping reads another form of log.
     *
     * @param asked the kind asked for
     * @param form the form that the mapping reads
     */
    record OtherForm(String asked, LogKind form) implements ImportRefusal {
        @Override
        public String code() {
            return "imports.other-form";
        }

        @Override
        public String sentence() {
            return say("imports.refusal.other-form", "form", form.word(), "kind", asked);
        }
    }

    /**
     * The file is too large.
     *
     * @param most bytes that are taken
     */
    record TooLarge(long most) implements ImportRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.TOO_LARGE;
        }

        @Override
        public String code() {
            return "imports.too-large";
        }

        @Override
        public String sentence() {
            return say("imports.refusal.too-large", "most", Long.toString(most >> 20));
        }
    }

    /** No file came with the request, or an empty one. */
    record NoFile() implements ImportRefusal {
        @Override
        public String code() {
            return "imports.no-file";
        }

        @Override
        public String sentence() {
            return say("imports.import.choose-a-file-to-import");
        }
    }

    /** The simulation's file is not kept any more, or never was. */
    record FileGone() implements ImportRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.CONFLICT;
        }

        @Override
        public String code() {
            return "imports.file-gone";
        }

        @Override
        public String sentence() {
            return say("imports.import.the-file-of-this-simulation");
        }
    }

    /** The key was used for another import. */
    record KeyReused() implements ImportRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.CONFLICT;
        }

        @Override
        public String code() {
            return "imports.key-reused";
        }

        @Override
        public String sentence() {
            return say("imports.import.this-idempotency-key-was-used");
        }
    }
}
