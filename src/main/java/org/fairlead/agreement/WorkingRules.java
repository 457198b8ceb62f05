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
@Words(value = "agreement.kind.working-rules.all", hint = "agreement.kind.working-rules.sentence")
public record WorkingRules(
        @Words("agreement.part.working-rules.name") String name,

        @Words(
                value = "agreement.part.working-rules.acceptance-minutes",
                hint = "agreement.part.working-rules.acceptance-minutes.hint")
        int acceptanceMinutes,

        @Words(
                value = "agreement.part.working-rules.arbitration-minutes",
                hint = "agreement.part.working-rules.arbitration-minutes.hint")
        int arbitrationMinutes,

        @Words("agreement.part.working-rules.reopen-hours") int reopenHours,

        @Words(
                value = "agreement.part.working-rules.close-hours",
                hint = "agreement.part.working-rules.close-hours.hint")
        int closeHours,

        @Words(value = "agreement.part.working-rules.marking", hint = "agreement.part.working-rules.marking.hint")
        String marking) {

    /** What holds until somebody keeps other rules. */
    public static final WorkingRules FIRST = new WorkingRules("Working rules", 15, 60, 120, 72, "OFFICIAL");
}
