package org.fairlead.access;

/** Everything one can do here. Each act completes the sentence "You may not …". */
public enum Act {
    /** Open the page and the call for signing in. */
    SIGN_IN("sign in here"),
    /** Read the handbook and the glossary. */
    SEE_HELP("read the help pages"),
    /** Own settings and password, and signing out. */
    KEEP_OWN_ACCOUNT("change this account"),
    /** Make, list and revoke one's own tokens. */
    MANAGE_TOKENS("make or revoke tokens"),
    /** Open an incident. */
    LOG_INCIDENT("log incidents"),
    /** Read lists and records, as far as one's reach goes. */
    READ_RECORDS("read records"),
    /** Keep lists under a name. */
    KEEP_VIEWS("keep views"),
    /** Keep views that one's organisation, or everybody, may use. */
    SHARE_VIEWS("share views so widely"),
    /** Say when oneself, or somebody whose team one leads, is away. */
    KEEP_ABSENCES("keep absences"),
    /** Put numbers and lists together on a dashboard. */
    KEEP_DASHBOARDS("keep dashboards"),
    /** Keep dashboards that one's organisation, or everybody, may use. */
    SHARE_DASHBOARDS("share dashboards so widely"),
    /** Keep replies, checklists and filled-in forms to use again. */
    KEEP_TEMPLATES("keep replies, checklists or templates"),
    /** Keep those that one's organisation, or everybody, may use. */
    SHARE_TEMPLATES("share replies, checklists or templates so widely"),
    /** Write on a timeline. */
    ADD_NOTE("add notes"),
    /** Add a file to a record. */
    ATTACH("attach files"),
    /** Change a record's fields. */
    EDIT_RECORD("change records"),
    /** Change many records at once, each as far as one may. */
    CHANGE_MANY("change many records at once"),
    /** Book the time one spent on a record, and correct it. */
    BOOK_TIME("book time"),
    /** See the time booked on records, as far as one may know of it. */
    SEE_TIME("see booked time"),
    /** See rates, and what booked time comes to. */
    SEE_COSTS("see what booked time costs"),
    /** Say what an hour of an organisation's time costs. */
    KEEP_RATES("keep rates"),
    /** Offer a record to another party or team. */
    HAND_OVER("offer records to others"),
    /** Accept or reject an offer. */
    ANSWER_HAND_OFF("answer offers"),
    /** Decide a hand-off in dispute. */
    ARBITRATE("decide disputes about hand-offs"),
    /** Begin and end pauses. */
    PAUSE("pause or resume clocks"),
    /** Void a pause that should not have been. */
    VOID_PAUSE("void pauses"),
    /** Ask a team lead or the duty officer to step in. */
    ESCALATE("escalate records"),
    /** Say what happens now that somebody was asked to step in. */
    ANSWER_ESCALATION("answer escalations"),
    /** Say what fixed it. */
    RESOLVE("resolve records"),
    /** Confirm that it is fixed. */
    CONFIRM("confirm that it is fixed"),
    /** Say that it is not fixed. */
    REOPEN("reopen records"),
    /** End a record. */
    CLOSE("close records"),
    /** Read the watch log of one's organisation, and write it while one has the watch. */
    KEEP_WATCH("keep a watch log"),
    /** Say who is to have the watch when. */
    PLAN_WATCHES("plan watches"),
    /** Join duplicates, and undo it. */
    MERGE("merge records or undo a merge"),
    /** Bring in records from a log. */
    IMPORT("import records"),
    /** Take in lists from files, each as far as one may do with a form what a row does. */
    IMPORT_LIST("import lists"),
    /** See how work flows between teams and organisations. */
    SEE_FLOW("see the flow of work"),
    /** See what people answered who were asked how it went, as far as one's reach goes. */
    SEE_SURVEYS("see what came of satisfaction surveys"),
    /** Read reference data. */
    SEE_REGISTER("read the register"),
    /** Change reference data. */
    KEEP_REGISTER("change the register"),
    /** Say something to many people at once. */
    BROADCAST("write broadcasts"),
    /** See who was told what, and why. */
    SEE_TOLD("see who was told what"),
    /** Work out due times. */
    CALCULATE("use the calculator"),
    /** Open, disable and unlock accounts of others. */
    MANAGE_ACCOUNTS("manage the accounts of others"),
    /** Let the demo's suppliers rest, or have them work: for whoever runs the demo. */
    STEER_DEMO("let the demo's suppliers rest or work"),
    /** See how the tool itself fares. */
    OPERATE("operate the tool");

    private final String words;

    Act(String words) {
        this.words = words;
    }

    /** Completes "You may not …". */
    public String words() {
        return words;
    }
}
