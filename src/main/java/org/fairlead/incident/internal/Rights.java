package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.say;

import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Header;
import org.jspecify.annotations.Nullable;

/** Who may do what to one incident, beyond what their role allows at all. What was tried is named by the key of its text. */
final class Rights {

    private Rights() {}

    /** The owner's staff, or the desk and duty officer of those who oversee the estate. */
    static void mustWorkOn(Actor actor, Header header, String act) {
        if (!worksOn(actor, header)) {
            throw GeneralRefusal.notAllowed(say("incident.right.other-holder", "act", say(act)));
        }
    }

    /** Whether the actor is of the owner's staff or oversees the estate. */
    static boolean worksOn(Actor actor, Header header) {
        return actor.reach() == Reach.SYSTEM
                || actor.actsFor(header.holder().party()) && actor.reach() != Reach.SELF
                || oversees(actor);
    }

    /** Only the owner's staff: nobody else can say what was done. */
    static void mustOwn(Actor actor, Header header, String act) {
        boolean owns = actor.actsFor(header.holder().party()) && actor.reach() != Reach.SELF;
        if (!owns && !actor.is(Role.DUTY_OFFICER) && actor.reach() != Reach.SYSTEM) {
            throw GeneralRefusal.notAllowed(say("incident.right.other-holder", "act", say(act)));
        }
    }

    /** The people it is for, or the desk on their behalf. */
    static void mustSpeakForUser(Actor actor, Header header, String act) {
        if (!isUser(actor, header) && !oversees(actor)) {
            throw GeneralRefusal.notAllowed(say("incident.right.for-user", "act", say(act)));
        }
    }

    /** Nobody ends what the user has not confirmed but those who speak for the user (INC-12). */
    static void mustCloseForUser(Actor actor, String act) {
        if (!oversees(actor) && actor.reach() != Reach.SYSTEM) {
            throw GeneralRefusal.notAllowed(say("incident.right.user-confirms", "act", say(act)));
        }
    }

    /** Whether the actor is one of the people it is for. */
    static boolean isUser(Actor actor, Header header) {
        var person = actor.person();
        return person != null
                && (person.equals(header.subject().reporter())
                        || person.equals(header.subject().affected()));
    }

    /**
     * Whether the actor may say that an incident is for this person: a supplier only of its own people. Else it could make itself the
     * user of its own work, or learn who is of operational importance.
     */
    static boolean mayName(Actor actor, @Nullable PersonId person, Register register) {
        return person == null
                || actor.reach() == Reach.ALL
                || actor.reach() == Reach.SYSTEM
                || person.equals(actor.person())
                || actor.reach() == Reach.PARTY
                        && actor.parties().stream().anyMatch(party -> Belonging.person(register, person, party));
    }

    static void mustBeDutyOfficer(Actor actor, String act) {
        if (!actor.is(Role.DUTY_OFFICER)) {
            throw GeneralRefusal.notAllowed(say("incident.right.duty-officer", "act", say(act)));
        }
    }

    static boolean oversees(Actor actor) {
        return actor.reach() == Reach.ALL && (actor.is(Role.AGENT) || actor.is(Role.DUTY_OFFICER));
    }
}
