package org.fairlead.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Shared;
import org.fairlead.platform.actor.PersonId;

/**
 * Tiles put together under a name.
 *
 * @param id its id
 * @param version counts its changes, from 1
 * @param name as its owner calls it
 * @param tiles what is on it, in order
 * @param owner who keeps it
 * @param shared with whom
 * @param dropped whether it was taken away; it can be brought back
 */
public record Dashboard(
        UUID id, int version, String name, List<Tile> tiles, PersonId owner, Shared shared, boolean dropped) {

    /** Copies the list. */
    public Dashboard {
        tiles = List.copyOf(tiles);
    }

    /** The tile of that id. */
    public Optional<Tile> tile(UUID tile) {
        return tiles.stream().filter(each -> each.id().equals(tile)).findFirst();
    }
}
