package org.fairlead.effort;

import static org.fairlead.platform.language.Say.say;

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
            return say("effort.effort.the-record-has-ended-so");
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
            return say("effort.effort.this-booking-was-withdrawn-take");
        }
    }
}
