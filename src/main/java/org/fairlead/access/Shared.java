package org.fairlead.access;

import java.util.UUID;
import org.fairlead.platform.actor.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * With whom something that is kept is shared.
 *
 * @param sharing how far
 * @param organisation the owner's organisation, within which a team or all may use it
 * @param team the team, for {@link Sharing#TEAM}
 */
public record Shared(
        Sharing sharing, PartyId organisation, @Nullable UUID team) {}
