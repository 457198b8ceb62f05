package org.fairlead.access;

import org.fairlead.platform.actor.Actor;

/**
 * The decision function: may this actor do this? Every channel asks it.
 *
 * <pre>{@code
 * access.require(actor, Act.ARBITRATE);
 * }</pre>
 */
public interface Access {

    /** Whether the actor's roles and reach include the act. What no policy allows is not allowed. */
    boolean may(Actor actor, Act act);

    /**
     * Asks and refuses.
     *
     * @throws org.fairlead.platform.refusal.RefusedException not allowed
     */
    void require(Actor actor, Act act);
}
