package org.fairlead.view;

import java.util.UUID;
import org.fairlead.access.Sharing;
import org.jspecify.annotations.Nullable;

/**
 * A view as somebody wants it to be.
 *
 * @param list the list it is of
 * @param name 1 to 60 characters
 * @param content what it shows
 * @param sharing with whom it is shared
 * @param team the team it is shared with, for {@link Sharing#TEAM}; one of the person's own
 */
public record ViewWish(
        String list,
        String name,
        ViewContent content,
        Sharing sharing,
        @Nullable UUID team) {

    /** Strips the name. */
    public ViewWish {
        name = name.strip();
    }
}
