package org.fairlead.live;

import static org.fairlead.platform.language.Say.say;

import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusalKind;

/** Why there is no stream. */
public sealed interface LiveRefusal extends Refusal {

    /** As many streams are open as there is room for, or the tool stops. */
    record Full() implements LiveRefusal {
        @Override
        public RefusalKind kind() {
            return RefusalKind.TOO_MANY;
        }

        @Override
        public String code() {
            return "live.full";
        }

        @Override
        public String sentence() {
            return say("live.full");
        }
    }
}
