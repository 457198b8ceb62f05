package org.fairlead.agreement;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.Set;
import java.util.stream.Collectors;
import org.fairlead.platform.register.Words;
import org.fairlead.record.ClockKind;

/**
 * A reason for which clocks may stop (INC-9, PSE-01).
 *
 * @param name as people say it, such as {@code Waiting for the user}
 * @param toAct who must act
 * @param stops the kinds of clock it stops; never the customer's for a supplier (ATT-08)
 */
@Words(value = "agreement.kind.pause-reason.all", hint = "agreement.kind.pause-reason.sentence")
public record PauseReason(
        @Words("agreement.part.pause-reason.name") String name,
        @Words("agreement.part.pause-reason.to-act") ToAct toAct,

        @Words(value = "agreement.part.pause-reason.stops", hint = "agreement.part.pause-reason.stops.hint")
        Set<ClockKind> stops) {

    /** Copies the set. */
    public PauseReason {
        stops = Set.copyOf(stops);
    }

    /**
     * The kinds of clock that really stop. A slow supplier stops no clock of the customer's, nor the legs that add up to it,
     * even if the register says so (ATT-08).
     */
    public Set<ClockKind> reallyStops() {
        return toAct != ToAct.SUPPLIER
                ? stops
                : stops.stream().filter(kind -> kind == ClockKind.AGREEMENT).collect(Collectors.toUnmodifiableSet());
    }

    /** Who must act. */
    public enum ToAct {
        /** The user or the customer: their answer resumes the clocks. */
        USER(later("agreement.to-act.user")),
        /** A supplier: stops no customer clock. */
        SUPPLIER(later("agreement.to-act.supplier")),
        /** Somebody outside the ecosystem, such as a power company. */
        OUTSIDER(later("agreement.to-act.outsider")),
        /** The customer's operational authority, for access or a window. */
        AUTHORITY(later("agreement.to-act.authority"));

        private final String key;

        ToAct(String key) {
            this.key = key;
        }

        /** Who, on pages. */
        public String words() {
            return say(key);
        }
    }
}
