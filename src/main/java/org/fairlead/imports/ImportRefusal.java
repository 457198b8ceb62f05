package org.fairlead.imports;

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
            return "There is no kind of log called \"" + asked + "\". Choose one of: "
                    + String.join(", ", ShippedMappings.names()) + ".";
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
            return errors.size() == 1
                    ? "The mapping has a mistake. Nothing was imported."
                    : "The mapping has " + errors.size() + " mistakes. Nothing was imported.";
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
            return "The mapping reads " + form.word() + " files, and a log of the kind " + asked + " is none.";
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
            return "The file is larger than %d MiB. Nothing was imported. Pack it with zip or gzip, or use ./fairlead import."
                    .formatted(most >> 20);
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
            return "Choose a file to import.";
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
            return "The file of this simulation is not kept any more. Nothing was imported. Give the file again.";
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
            return "This Idempotency-Key was used for another import. Nothing was imported. Use a new key.";
        }
    }
}
