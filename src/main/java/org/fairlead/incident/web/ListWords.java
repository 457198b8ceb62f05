package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import org.fairlead.incident.ListColumn;
import org.fairlead.record.GroupedList;
import org.fairlead.record.RecordList.Sort;

/** What a list is made of, in the reader's words. The words of the columns themselves are those that exports and programs know. */
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
        return sort.words();
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
        return by.words();
    }
}
