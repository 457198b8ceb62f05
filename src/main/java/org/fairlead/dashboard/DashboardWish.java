package org.fairlead.dashboard;

import java.util.List;
import java.util.UUID;
import org.fairlead.access.Sharing;
import org.jspecify.annotations.Nullable;

/**
 * A dashboard as somebody wants it to be.
 *
 * @param name 1 to 60 characters
 * @param tiles what is on it, in order
 * @param sharing with whom it is shared
 * @param team the team it is shared with, for {@link Sharing#TEAM}; one of the person's own
 */
public record DashboardWish(
        String name,
        List<Tile> tiles,
        Sharing sharing,
        @Nullable UUID team) {

    /** Strips the name and copies the list. */
    public DashboardWish {
        name = name.strip();
        tiles = List.copyOf(tiles);
    }

    /** The dashboard as it is, with other tiles. */
    public static DashboardWish of(Dashboard dashboard, List<Tile> tiles) {
        return new DashboardWish(
                dashboard.name(),
                tiles,
                dashboard.shared().sharing(),
                dashboard.shared().team());
    }
}
