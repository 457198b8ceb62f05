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
    MENTIONED(false, Usual.AT_ONCE),
    /** The organisation or the integrator's duty officer is asked to step in. */
    ESCALATED(true, Usual.AT_ONCE),
    /** A promise was broken on a record of theirs. */
    CLOCK_BREACHED(true, Usual.AT_ONCE),
    /** Much of the time is used on a record of theirs. */
    CLOCK_AT_RISK(false, Usual.PAGE_ONLY),
    /** They are to do the work. */
    ASSIGNED(false, Usual.AT_ONCE),
    /** Their organisation or team is asked to take a record. */
    OFFERED(true, Usual.AT_ONCE),
    /** A hand-off of theirs is in dispute or was decided. */
    DISPUTED(false, Usual.PAGE_ONLY),
    /** Their team has a record now. */
    TEAM_GIVEN(false, Usual.PAGE_ONLY),
    /** What they reported is resolved: they are to confirm. */
    RESOLVED(false, Usual.AT_ONCE),
    /** Somebody answered on what they reported. */
    ANSWERED(false, Usual.AT_ONCE),
    /** What they reported is closed, and they are asked how it went. */
    HOW_IT_WENT(false, Usual.AT_ONCE),
    /** Somebody who was asked how it went is not satisfied. */
    LOW_ANSWER(false, Usual.PAGE_ONLY),
    /** They watch the record. */
    WATCHING(false, Usual.PAGE_ONLY),
    /** They asked to be reminded of something of their own. It is told of no entry: see {@link OwnNews}. */
    REMINDER(true, Usual.AT_ONCE),
    /** A colleague hands the watch over to them. It is told of no entry: see {@link OwnNews}. */
    WATCH_OFFERED(true, Usual.AT_ONCE);

    /** How people are told who have chosen nothing. */
    private enum Usual {
        PAGE_ONLY(new Way(true, MailWay.NONE)),
        AT_ONCE(new Way(true, MailWay.AT_ONCE));

        private final Way way;

        Usual(Way way) {
            this.way = way;
        }
    }

    private final boolean urgent;
    private final Usual usual;

    Reason(boolean urgent, Usual usual) {
        this.urgent = urgent;
        this.usual = usual;
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
