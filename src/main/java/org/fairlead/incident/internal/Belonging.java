package org.fairlead.incident.internal;

import java.util.UUID;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.register.Register;
import org.jspecify.annotations.Nullable;

/** Whether teams and persons belong to an organisation and can be chosen; none in particular always can. */
final class Belonging {

    private Belonging() {}

    static boolean team(Register register, @Nullable UUID team, PartyId party) {
        return team == null
                || register.latest(People.TEAM, team)
                        .filter(item -> !item.retired()
                                && item.body().organisation().equals(party.value()))
                        .isPresent();
    }

    static boolean person(Register register, @Nullable PersonId person, PartyId party) {
        return person == null
                || register.latest(People.PERSON, person.value())
                        .filter(item -> !item.retired()
                                && item.body().organisation().equals(party.value()))
                        .isPresent();
    }
}
