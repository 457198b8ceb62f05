package org.fairlead.notification;

import java.util.UUID;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/** Whom a rule tells. Whoever may not read the entry is left out, whatever a rule says. */
public sealed interface Whom {

    /** One person. */
    record One(PersonId person) implements Whom {}

    /**
     * Those who work in a team, its leads among them; where no team is named, the leads of the organisation.
     *
     * @param party the organisation
     * @param team the team; null for none in particular
     */
    record Crew(PartyId party, @Nullable UUID team) implements Whom {}

    /**
     * Those who lead a team; where it has no lead, or none is named, the leads of the organisation.
     *
     * @param party the organisation
     * @param team the team; null for none in particular
     */
    record Leads(PartyId party, @Nullable UUID team) implements Whom {}

    /** The duty officers. */
    record DutyOfficers() implements Whom {}
}
