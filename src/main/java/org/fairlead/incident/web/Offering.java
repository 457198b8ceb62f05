package org.fairlead.incident.web;

import org.fairlead.incident.IncidentAction;
import org.fairlead.incident.IncidentLifecycle;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.record.Phase;

/** What is worth offering to a viewer; whether it may be done is for the front door to decide. */
final class Offering {

    private Offering() {}

    static boolean alive(Seen seen) {
        var phase = seen.header().progress().phase();
        return phase == Phase.OPEN || phase == Phase.WAITING;
    }

    static boolean owns(Seen seen) {
        boolean staff = seen.actor().actsFor(seen.header().holder().party())
                && seen.actor().reach() != Reach.SELF;
        return staff || seen.actor().is(Role.DUTY_OFFICER);
    }

    static boolean worksOn(Seen seen) {
        return owns(seen) || seen.actor().reach() == Reach.ALL && seen.actor().is(Role.AGENT);
    }

    static boolean oversees(Seen seen) {
        return seen.actor().reach() == Reach.ALL
                && (seen.actor().is(Role.AGENT) || seen.actor().is(Role.DUTY_OFFICER));
    }

    static boolean isUser(Seen seen) {
        var person = seen.actor().person();
        var subject = seen.header().subject();
        return person != null && (person.equals(subject.reporter()) || person.equals(subject.affected()));
    }

    static boolean allows(Seen seen, IncidentAction action) {
        return IncidentLifecycle.allows(seen.header(), action);
    }
}
