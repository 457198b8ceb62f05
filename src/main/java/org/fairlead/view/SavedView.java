package org.fairlead.view;

import java.util.UUID;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A list kept under a name.
 *
 * @param id its id
 * @param version counts its changes, from 1
 * @param list the list it is of, such as {@code incidents}
 * @param name as its owner calls it
 * @param content what it shows
 * @param owner who keeps it
 * @param shared with whom
 * @param dropped whether it was taken away; it can be brought back
 */
public record SavedView(
        UUID id,
        int version,
        String list,
        String name,
        ViewContent content,
        PersonId owner,
        Shared shared,
        boolean dropped) {

    /**
     * With whom a view is shared.
     *
     * @param sharing how far
     * @param organisation the owner's organisation, within which a team or all may use it
     * @param team the team, for {@link Sharing#TEAM}
     */
    public record Shared(
            Sharing sharing, PartyId organisation, @Nullable UUID team) {}
}
