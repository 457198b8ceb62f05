package org.fairlead.intake;

import static org.fairlead.platform.language.Say.say;

import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusalKind;

/** A list import that cannot be begun, or is not where it would have to be. */
public sealed interface ListImportRefusal extends Refusal {

    @Override
    default RefusalKind kind() {
        return RefusalKind.INVALID;
    }

    /** No file came with the request, or an empty one. */
    record NoFile() implements ListImportRefusal {
        @Override
        public String code() {
            return "list-import.no-file";
        }

        @Override
        public String sentence() {
            return say("intake.list-import.choose-a-file-to-import");
        }
    }

    /**
     * The file is too large.
     *
     * @param most the largest that is taken, in words
     */
    record TooLarge(String most) implements ListImportRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.TOO_LARGE;
        }

        @Override
        public String code() {
            return "list-import.too-large";
        }

        @Override
        public String sentence() {
            return say("intake.list-import.too-large", "most", most);
        }
    }

    /**
     * The file is no table that can be read.
     *
     * @param why what is wrong and what to do, in a sentence
     */
    record Unreadable(String why) implements ListImportRefusal {
        @Override
        public String code() {
            return "list-import.unreadable";
        }

        @Override
        public String sentence() {
            return why;
        }
    }

    /**
     * Its state does not allow it.
     *
     * @param state where it is
     */
    record NotNow(ListImportState state) implements ListImportRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.CONFLICT;
        }

        @Override
        public String code() {
            return "list-import.not-now";
        }

        @Override
        public String sentence() {
            return say("intake.list-import.not-now", "state", state.words());
        }
    }

    /** Nothing of it can be taken back. */
    record NothingToUndo() implements ListImportRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.CONFLICT;
        }

        @Override
        public String code() {
            return "list-import.nothing-to-undo";
        }

        @Override
        public String sentence() {
            return say("intake.list-import.there-is-nothing-to-take");
        }
    }
}
