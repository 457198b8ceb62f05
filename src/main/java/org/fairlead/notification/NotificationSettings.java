package org.fairlead.notification;

import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;

/**
 * What people want to be told. A person's choices go before those of their team, and those before the usual.
 *
 * <pre>{@code
 * var mine = settings.own(actor);
 * settings.keep(actor, mine.version(), changed);
 * }</pre>
 */
public interface NotificationSettings {

    /** The actor's own choices. */
    Kept own(Actor actor);

    /** Keeps them; refused when they were changed since the version they are based on. */
    Kept keep(Actor actor, int basedOn, Preferences preferences);

    /** What a team's people have until they choose. Refused unless the actor leads the team or keeps the register. */
    Kept ofTeam(Actor actor, UUID team);

    /** Keeps it for a team. */
    Kept keepForTeam(Actor actor, UUID team, int basedOn, Preferences preferences);

    /** What holds for a person: their own choices over their teams', in the order of the teams' names. */
    Preferences of(PersonId person);

    /** The same without the person's own choices. */
    Preferences behind(PersonId person);

    /**
     * Choices as they are kept.
     *
     * @param version counts from 1; 0 when nothing was chosen yet
     * @param preferences the choices
     */
    record Kept(int version, Preferences preferences) {}
}
