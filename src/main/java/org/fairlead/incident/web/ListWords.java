package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import org.fairlead.incident.ListColumn;
import org.fairlead.record.GroupedList;
import org.fairlead.record.RecordList.Sort;

/** What a list is made of, in the reader's words. The words of the columns and orders themselves are those that exports and programs know. */
final class ListWords {

    private ListWords() {}

    static String of(ListColumn column) {
        return switch (column) {
            case NUMBER -> say("incident.column.number");
            case TITLE -> say("incident.column.title");
            case PRIORITY -> say("incident.column.priority");
            case STATE -> say("incident.column.state");
            case HOLDER -> say("incident.column.holder");
            case TEAM -> say("incident.column.team");
            case OWNER -> say("incident.column.owner");
            case OFFERED -> say("incident.column.offered");
            case SERVICE -> say("incident.column.service");
            case CATEGORY -> say("incident.column.category");
            case SITE -> say("incident.column.site");
            case REPORTER -> say("incident.column.reporter");
            case AFFECTED -> say("incident.column.affected");
            case OPENED -> say("incident.column.opened");
            case UPDATED -> say("incident.column.updated");
            case DONE -> say("incident.column.done");
            case DUE -> say("incident.column.due");
            case CUSTOMER_DUE -> say("incident.column.customer-due");
            case OWN_DUE -> say("incident.column.own-due");
            case AT_RISK -> say("incident.column.at-risk");
            case ANSWER_BY -> say("incident.column.answer-by");
            case WAITS_FOR -> say("incident.column.waits-for");
            case PAUSE_REASON -> say("incident.column.pause-reason");
            case IMPACT -> say("incident.field.impact");
            case URGENCY -> say("incident.field.urgency");
            case PARENT -> say("incident.column.parent");
            case HAND_OVERS -> say("incident.column.hand-overs");
            case REOPENINGS -> say("incident.column.reopenings");
            case DISPUTED -> say("incident.column.disputed");
            case SOURCE -> say("incident.column.source");
            case CHECKLIST -> say("incident.column.checklist");
            case MARKING -> say("incident.column.marking");
        };
    }

    static String of(Sort sort) {
        return switch (sort) {
            case NEWEST -> say("incident.sort.newest");
            case OLDEST -> say("incident.sort.oldest");
            case TOUCHED -> say("incident.sort.touched");
            case UNTOUCHED -> say("incident.sort.untouched");
            case DUE -> say("incident.sort.due");
            case DUE_LAST -> say("incident.sort.due-last");
            case CUSTOMER_DUE -> say("incident.sort.customer-due");
            case CUSTOMER_DUE_LAST -> say("incident.sort.customer-due-last");
            case HANDED_OVER -> say("incident.sort.handed-over");
            case HANDED_OVER_LEAST -> say("incident.sort.handed-over-least");
            case PRIORITY -> say("incident.sort.priority");
            case PRIORITY_LAST -> say("incident.sort.priority-last");
            case DONE -> say("incident.sort.done");
            case DONE_LONG_AGO -> say("incident.sort.done-long-ago");
            case NUMBER -> say("incident.sort.number");
            case NUMBER_DOWN -> say("incident.sort.number-down");
            case STATE -> say("incident.sort.state");
            case STATE_DOWN -> say("incident.sort.state-down");
            case HOLDER -> say("incident.sort.holder");
            case HOLDER_DOWN -> say("incident.sort.holder-down");
            case TEAM -> say("incident.sort.team");
            case TEAM_DOWN -> say("incident.sort.team-down");
            case OWNER -> say("incident.sort.owner");
            case OWNER_DOWN -> say("incident.sort.owner-down");
            case SERVICE -> say("incident.sort.service");
            case SERVICE_DOWN -> say("incident.sort.service-down");
            case NEXT -> say("incident.sort.next");
        };
    }

    static String of(ListLayout layout) {
        return switch (layout) {
            case TABLE -> say("incident.layout.table");
            case SPLIT -> say("incident.layout.split");
            case BOARD -> say("incident.layout.board");
            case HOURS -> say("incident.layout.hours");
            case DAYS -> say("incident.layout.days");
        };
    }

    static String of(GroupedList.By by) {
        return switch (by) {
            case STATE -> say("incident.column.state");
            case PRIORITY -> say("incident.column.priority");
            case HOLDER -> say("incident.column.holder");
            case TEAM -> say("incident.column.team");
            case OWNER -> say("incident.column.owner");
            case SERVICE -> say("incident.column.service");
            case CATEGORY -> say("incident.column.category");
            case SITE -> say("incident.column.site");
            case IMPACT -> say("incident.field.impact");
            case URGENCY -> say("incident.field.urgency");
            case FLAG -> say("incident.by.flag");
            case ESCALATED -> say("incident.by.escalated");
        };
    }
}
