package org.fairlead.clock;

import java.time.Duration;
import java.time.Instant;
import org.fairlead.calendar.ServiceHours;

/** How long a party may take to answer an offer before the time counts for it (ATT-03). */
public sealed interface AcceptanceWindow {

    /** The instant from which an offer made at the given instant counts for its receiver. */
    Instant endsAfter(Instant offered);

    /** Measured by the wall clock. */
    record WallTime(Duration length) implements AcceptanceWindow {
        @Override
        public Instant endsAfter(Instant offered) {
            return offered.plus(length);
        }
    }

    /** Measured in the working time of some service hours, as a rule the receiver's; no length ends at once. */
    record WorkingTime(Duration length, ServiceHours hours) implements AcceptanceWindow {
        @Override
        public Instant endsAfter(Instant offered) {
            return length.isZero() ? offered : hours.add(offered, length);
        }
    }
}
