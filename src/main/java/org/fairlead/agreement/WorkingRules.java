package org.fairlead.agreement;

import org.fairlead.platform.register.Words;

/**
 * What holds for the whole ecosystem when no agreement says otherwise.
 *
 * @param name as people say it
 * @param acceptanceMinutes how long a party may take to answer a hand-off when it has no agreement, around the clock
 * @param arbitrationMinutes how long the integrator may take to decide, around the clock
 * @param reopenHours how long after it was resolved an incident can be reopened
 * @param closeHours how long after it was resolved an incident closes by itself
 * @param marking the marking of a new record
 */
@Words(value = "Working rules", hint = "What holds for all work, such as how long an offer may stand.")
public record WorkingRules(
        @Words("Name") String name,

        @Words(value = "Minutes to answer a hand-off", hint = "Where no agreement says otherwise")
        int acceptanceMinutes,

        @Words(value = "Minutes to decide a dispute", hint = "Of the service integrator's hours")
        int arbitrationMinutes,

        @Words(value = "Hours in which a closed record can be reopened")
        int reopenHours,

        @Words(value = "Hours until what is resolved closes by itself", hint = "When the user says nothing")
        int closeHours,

        @Words(value = "Marking of new records", hint = "Such as OFFICIAL")
        String marking) {

    /** What holds until somebody keeps other rules. */
    public static final WorkingRules FIRST = new WorkingRules("Working rules", 15, 60, 120, 72, "OFFICIAL");
}
