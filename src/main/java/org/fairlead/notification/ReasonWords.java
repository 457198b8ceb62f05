package org.fairlead.notification;

import static org.fairlead.platform.language.Say.say;

/** Why people are told, in the reader's words. */
public final class ReasonWords {

    private ReasonWords() {}

    /** Such as "You were mentioned". */
    public static String of(Reason reason) {
        return switch (reason) {
            case MENTIONED -> say("notification.reason.mentioned");
            case ESCALATED -> say("notification.reason.escalated");
            case CLOCK_BREACHED -> say("notification.reason.clock-breached");
            case CLOCK_AT_RISK -> say("notification.reason.clock-at-risk");
            case ASSIGNED -> say("notification.reason.assigned");
            case OFFERED -> say("notification.reason.offered");
            case DISPUTED -> say("notification.reason.disputed");
            case TEAM_GIVEN -> say("notification.reason.team-given");
            case RESOLVED -> say("notification.reason.resolved");
            case ANSWERED -> say("notification.reason.answered");
            case HOW_IT_WENT -> say("notification.reason.how-it-went");
            case LOW_ANSWER -> say("notification.reason.low-answer");
            case WATCHING -> say("notification.reason.watching");
            case REMINDER -> say("notification.reason.reminder");
            case WATCH_OFFERED -> say("notification.reason.watch-offered");
        };
    }

    /** When that is, such as "Somebody asks you to step in". */
    public static String when(Reason reason) {
        return switch (reason) {
            case MENTIONED -> say("notification.reason.mentioned-when");
            case ESCALATED -> say("notification.reason.escalated-when");
            case CLOCK_BREACHED -> say("notification.reason.clock-breached-when");
            case CLOCK_AT_RISK -> say("notification.reason.clock-at-risk-when");
            case ASSIGNED -> say("notification.reason.assigned-when");
            case OFFERED -> say("notification.reason.offered-when");
            case DISPUTED -> say("notification.reason.disputed-when");
            case TEAM_GIVEN -> say("notification.reason.team-given-when");
            case RESOLVED -> say("notification.reason.resolved-when");
            case ANSWERED -> say("notification.reason.answered-when");
            case HOW_IT_WENT -> say("notification.reason.how-it-went-when");
            case LOW_ANSWER -> say("notification.reason.low-answer-when");
            case WATCHING -> say("notification.reason.watching-when");
            case REMINDER -> say("notification.reason.reminder-when");
            case WATCH_OFFERED -> say("notification.reason.watch-offered-when");
        };
    }
}
