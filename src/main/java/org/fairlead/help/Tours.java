package org.fairlead.help;

import java.util.Optional;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.springframework.stereotype.Component;

/** The tours of the handbook, and whose each is. */
@Component
public class Tours {

    private final Handbook handbook;

    Tours(Handbook handbook) {
        this.handbook = handbook;
    }

    /** The tour by its name. */
    public Optional<Tour> tour(String name) {
        return handbook.chapter("tour/" + name).map(Tour::of);
    }

    /** The tour that shows this person their own work. */
    public Tour of(Actor actor) {
        return tour(name(actor)).orElseThrow(() -> new IllegalStateException("no tour for " + name(actor)));
    }

    private static String name(Actor actor) {
        if (actor.reach() == Reach.SELF) {
            return "requester";
        }
        if (actor.reach() == Reach.PARTY) {
            return "provider";
        }
        if (actor.is(Role.DUTY_OFFICER)) {
            return "duty-officer";
        }
        return actor.is(Role.AGENT) || actor.is(Role.TEAM_LEAD) ? "agent" : "administrator";
    }
}
