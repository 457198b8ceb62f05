package org.fairlead.access;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

/** Everything one can do here. Each act completes the sentence "You may not …". */
public enum Act {
    /** Open the page and the call for signing in. */
    SIGN_IN(later("access.act.sign-in")),
    /** Read the handbook and the glossary. */
    SEE_HELP(later("access.act.see-help")),
    /** Own settings and password, and signing out. */
    KEEP_OWN_ACCOUNT(later("access.act.keep-own-account")),
    /** Make, list and revoke one's own tokens. */
    MANAGE_TOKENS(later("access.act.manage-tokens")),
    /** Open an incident. */
    LOG_INCIDENT(later("access.act.log-incident")),
    /** Read lists and records, as far as one's reach goes. */
    READ_RECORDS(later("access.act.read-records")),
    /** Keep lists under a name. */
    KEEP_VIEWS(later("access.act.keep-views")),
    /** Keep views that one's organisation, or everybody, may use. */
    SHARE_VIEWS(later("access.act.share-views")),
    /** Say when oneself, or somebody whose team one leads, is away. */
    KEEP_ABSENCES(later("access.act.keep-absences")),
    /** Put numbers and lists together on a dashboard. */
    KEEP_DASHBOARDS(later("access.act.keep-dashboards")),
    /** Keep dashboards that one's organisation, or everybody, may use. */
    SHARE_DASHBOARDS(later("access.act.share-dashboards")),
    /** Keep replies, checklists and filled-in forms to use again. */
    KEEP_TEMPLATES(later("access.act.keep-templates")),
    /** Keep those that one's organisation, or everybody, may use. */
    SHARE_TEMPLATES(later("access.act.share-templates")),
    /** Write on a timeline. */
    ADD_NOTE(later("access.act.add-note")),
    /** Add a file to a record. */
    ATTACH(later("access.act.attach")),
    /** Change a record's fields. */
    EDIT_RECORD(later("access.act.edit-record")),
    /** Change many records at once, each as far as one may. */
    CHANGE_MANY(later("access.act.change-many")),
    /** Book the time one spent on a record, and correct it. */
    BOOK_TIME(later("access.act.book-time")),
    /** See the time booked on records, as far as one may know of it. */
    SEE_TIME(later("access.act.see-time")),
    /** See rates, and what booked time comes to. */
    SEE_COSTS(later("access.act.see-costs")),
    /** Say what an hour of an organisation's time costs. */
    KEEP_RATES(later("access.act.keep-rates")),
    /** Offer a record to another party or team. */
    HAND_OVER(later("access.act.hand-over")),
    /** Accept or reject an offer. */
    ANSWER_HAND_OFF(later("access.act.answer-hand-off")),
    /** Decide a hand-off in dispute. */
    ARBITRATE(later("access.act.arbitrate")),
    /** Begin and end pauses. */
    PAUSE(later("access.act.pause")),
    /** Void a pause that should not have been. */
    VOID_PAUSE(later("access.act.void-pause")),
    /** Ask a team lead or the duty officer to step in. */
    ESCALATE(later("access.act.escalate")),
    /** Say what happens now that somebody was asked to step in. */
    ANSWER_ESCALATION(later("access.act.answer-escalation")),
    /** Say what fixed it. */
    RESOLVE(later("access.act.resolve")),
    /** Confirm that it is fixed. */
    CONFIRM(later("access.act.confirm")),
    /** Say that it is not fixed. */
    REOPEN(later("access.act.reopen")),
    /** End a record. */
    CLOSE(later("access.act.close")),
    /** Read the watch log of one's organisation, and write it while one has the watch. */
    KEEP_WATCH(later("access.act.keep-watch")),
    /** Say who is to have the watch when. */
    PLAN_WATCHES(later("access.act.plan-watches")),
    /** Join duplicates, and undo it. */
    MERGE(later("access.act.merge")),
    /** Bring in records from a log. */
    IMPORT(later("access.act.import")),
    /** Take in lists from files, each as far as one may do with a form what a row does. */
    IMPORT_LIST(later("access.act.import-list")),
    /** See how work flows between teams and organisations. */
    SEE_FLOW(later("access.act.see-flow")),
    /** See what people answered who were asked how it went, as far as one's reach goes. */
    SEE_SURVEYS(later("access.act.see-surveys")),
    /** Read reference data. */
    SEE_REGISTER(later("access.act.see-register")),
    /** Change reference data. */
    KEEP_REGISTER(later("access.act.keep-register")),
    /** Say something to many people at once. */
    BROADCAST(later("access.act.broadcast")),
    /** See who was told what, and why. */
    SEE_TOLD(later("access.act.see-told")),
    /** Work out due times. */
    CALCULATE(later("access.act.calculate")),
    /** Open, disable and unlock accounts of others. */
    MANAGE_ACCOUNTS(later("access.act.manage-accounts")),
    /** Let the demo's suppliers rest, or have them work: for whoever runs the demo. */
    STEER_DEMO(later("access.act.steer-demo")),
    /** See how the tool itself fares. */
    OPERATE(later("access.act.operate"));

    private final String key;

    Act(String key) {
        this.key = key;
    }

    /** Completes "You may not …". */
    public String words() {
        return say(key);
    }
}
