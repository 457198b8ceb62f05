package org.fairlead.bulk;

import static org.fairlead.platform.language.Say.say;

import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusalKind;

/** A bulk change that is not where it would have to be. */
public sealed interface BulkRefusal extends Refusal {

    /**
     * Its state does not allow it.
     *
     * @param state how far it is
     */
    record NotNow(BulkState state) implements BulkRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.CONFLICT;
        }

        @Override
        public String code() {
            return "bulk-not-now";
        }

        @Override
        public String sentence() {
            return say("bulk.refusal.not-now", "state", state.words());
        }
    }

    /** Nothing of it can be undone. */
    record NothingToUndo() implements BulkRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.CONFLICT;
        }

        @Override
        public String code() {
            return "bulk-nothing-to-undo";
        }

        @Override
        public String sentence() {
            return say("bulk.refusal.nothing-to-undo");
        }
    }
}
