package org.fairlead.agreement;

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
@Words(value = "Pause reasons", hint = "Why work may wait, who must act, and which clocks stop meanwhile.")
public record PauseReason(
        @Words("Name") String name,
        @Words("Who must act") ToAct toAct,

        @Words(value = "Clocks that stop", hint = "Waiting for a supplier never stops the customer's")
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
        USER("The user"),
        /** A supplier: stops no customer clock. */
        SUPPLIER("A supplier"),
        /** Somebody outside the ecosystem, such as a power company. */
        OUTSIDER("Somebody outside"),
        /** The customer's operational authority, for access or a window. */
        AUTHORITY("The operational authority");

        private final String words;

        ToAct(String words) {
            this.words = words;
        }

        /** Who, on pages. */
        public String words() {
            return words;
        }
    }
}
