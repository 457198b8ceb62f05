package org.fairlead.effort;

import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusalKind;

/** Every way booked time says no, besides wrong input and missing rights. */
public sealed interface EffortRefusal extends Refusal {

    @Override
    default RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }

    /** The record has ended. */
    record Ended() implements EffortRefusal {
        @Override
        public String code() {
            return "effort.ended";
        }

        @Override
        public String sentence() {
            return "The record has ended, so no more time is booked on it. Reopen it first, or book on the record that goes on.";
        }
    }

    /** The booking was withdrawn. */
    record IsWithdrawn() implements EffortRefusal {
        @Override
        public String code() {
            return "effort.withdrawn";
        }

        @Override
        public String sentence() {
            return "This booking was withdrawn. Take the withdrawal back first.";
        }
    }
}
