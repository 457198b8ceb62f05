package org.fairlead.view;

import java.util.UUID;
import org.fairlead.access.Shared;
import org.fairlead.platform.actor.PersonId;

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
        boolean dropped) {}
