package org.fairlead.effort.internal;

import java.util.UUID;
import org.fairlead.people.OrganisationRole;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Audience;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Who reads the time of an organisation, and what it costs. An organisation that works for others, as a provider or as the integrator,
 * is read by those that oversee the estate; that of the customer's own people by themselves alone, since nobody commissions them.
 */
@Component
class Readers {

    private final Register register;

    Readers(Register register) {
        this.register = register;
    }

    /** Whom what the organisation writes is for. What this says when it is written holds for good. */
    Audience of(PartyId party) {
        boolean commissioned = register.latest(People.ORGANISATION, party.value())
                .filter(item ->
                        item.body().is(OrganisationRole.PROVIDER) || item.body().is(OrganisationRole.INTEGRATOR))
                .isPresent();
        return commissioned ? Audience.NAMED : Audience.OWN;
    }

    /** The rows that the actor may read; row-level security says the same. */
    static Condition known(Actor actor, Field<UUID> party, Field<String> audience) {
        var own = own(actor, party);
        return switch (actor.reach()) {
            case SYSTEM -> DSL.trueCondition();
            case ALL -> own.or(audience.eq(Audience.NAMED.name()));
            case PARTY -> own;
            case SELF -> DSL.falseCondition();
        };
    }

    /** The rows of the actor's own organisations. */
    static Condition own(Actor actor, Field<UUID> party) {
        return party.eq(DSL.any(actor.partyIds()));
    }
}
