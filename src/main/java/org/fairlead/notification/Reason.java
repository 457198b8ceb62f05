package org.fairlead.notification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Why somebody is told of an entry. They stand from the strongest to the weakest: who has several is told once, for the strongest that
 * they have not switched off.
 */
public enum Reason {
    /** Somebody wrote their name in a note. */
    MENTIONED("You were mentioned", "Somebody writes @ and your name in a note", false, Usual.AT_ONCE),
    /** The organisation or the integrator's duty officer is asked to step in. */
    ESCALATED("Escalated to you", "Somebody asks you to step in", true, Usual.AT_ONCE),
    /** A promise was broken on a record of theirs. */
    CLOCK_BREACHED("A clock went over", "A promise is broken on work of yours or of your team", true, Usual.AT_ONCE),
    /** Much of the time is used on a record of theirs. */
    CLOCK_AT_RISK(
            "A clock is at risk", "Much of the time is used on work of yours or of your team", false, Usual.PAGE_ONLY),
    /** They are to do the work. */
    ASSIGNED("Assigned to you", "You are put to work on a record", false, Usual.AT_ONCE),
    /** Their organisation or team is asked to take a record. */
    OFFERED("Offered to your team", "Another organisation offers a record; a window runs", true, Usual.AT_ONCE),
    /** A hand-off of theirs is in dispute or was decided. */
    DISPUTED("A hand-off in dispute", "An arbitration or a finding on a hand-off of yours", false, Usual.PAGE_ONLY),
    /** Their team has a record now. */
    TEAM_GIVEN("Given to your team", "Your team holds a record from now on", false, Usual.PAGE_ONLY),
    /** What they reported is resolved: they are to confirm. */
    RESOLVED(
            "Resolved: please confirm",
            "What you reported is fixed, and you are asked whether it is",
            false,
            Usual.AT_ONCE),
    /** Somebody answered on what they reported. */
    ANSWERED(
            "An answer to your report",
            "Somebody writes to you or asks you on what you reported",
            false,
            Usual.AT_ONCE),
    /** What they reported is closed, and they are asked how it went. */
    HOW_IT_WENT(
            "Tell us how it went", "What you reported is closed, and you are asked how it went", false, Usual.AT_ONCE),
    /** Somebody who was asked how it went is not satisfied. */
    LOW_ANSWER(
            "Somebody is not satisfied",
            "A low answer of somebody who was asked how it went, for the leads of the desk",
            false,
            Usual.PAGE_ONLY),
    /** They watch the record. */
    WATCHING("A record you watch", "Anything else on a record that you watch", false, Usual.PAGE_ONLY),
    /** They asked to be reminded of something of their own. It is told of no entry: see {@link OwnNews}. */
    REMINDER("Reminder", "A to-do of yours is due, or you asked to be reminded of it", true, Usual.AT_ONCE),
    /** A colleague hands the watch over to them. It is told of no entry: see {@link OwnNews}. */
    WATCH_OFFERED("The watch is offered to you", "You are to take the watch at a desk of yours", true, Usual.AT_ONCE);

    /** How people are told who have chosen nothing. */
    private enum Usual {
        PAGE_ONLY(new Way(true, MailWay.NONE)),
        AT_ONCE(new Way(true, MailWay.AT_ONCE));

        private final Way way;

        Usual(Way way) {
            this.way = way;
        }
    }

    private final String words;
    private final String when;
    private final boolean urgent;
    private final Usual usual;

    Reason(String words, String when, boolean urgent, Usual usual) {
        this.words = words;
        this.when = when;
        this.urgent = urgent;
        this.usual = usual;
    }

    /** Above a notification. */
    public String words() {
        return words;
    }

    /** When it is given, for the settings. */
    public String when() {
        return when;
    }

    /** Whether it does not wait for the end of quiet hours. */
    public boolean urgent() {
        return urgent;
    }

    /** Whether whoever is told by it may be asked for an answer: see {@link Asking}. */
    public boolean asks() {
        return switch (this) {
            case ESCALATED, OFFERED, RESOLVED, ANSWERED -> true;
            case MENTIONED, CLOCK_BREACHED, CLOCK_AT_RISK, ASSIGNED, DISPUTED, TEAM_GIVEN -> false;
            case HOW_IT_WENT, LOW_ANSWER, WATCHING, REMINDER, WATCH_OFFERED -> false;
        };
    }

    /** How it is told to those who have chosen nothing. */
    public Way usual() {
        return usual.way;
    }

    /** The word in addresses and in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason of this word. */
    public static Optional<Reason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
