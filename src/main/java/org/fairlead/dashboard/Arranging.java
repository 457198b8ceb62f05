package org.fairlead.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Moves and sizes of tiles. What is asked beyond the ends stays at the end, so that a key that is pressed once too often changes nothing.
 *
 * <pre>{@code
 * Arranging.moved(tiles, tile, 0);            // first
 * Arranging.sized(tiles, tile, +1, 0);        // one column wider
 * }</pre>
 */
public final class Arranging {

    private Arranging() {}

    /** The tiles with the one at the place, counted from 0; the others keep their order. */
    public static List<Tile> moved(List<Tile> tiles, UUID tile, int place) {
        int from = place(tiles, tile);
        var moved = new ArrayList<>(tiles);
        if (from >= 0) {
            moved.add(Math.clamp(place, 0, tiles.size() - 1), moved.remove(from));
        }
        return List.copyOf(moved);
    }

    /** The tiles with the one so many places further on, or nearer to the beginning. */
    public static List<Tile> movedBy(List<Tile> tiles, UUID tile, int by) {
        return moved(tiles, tile, place(tiles, tile) + by);
    }

    /** The tiles with the one so many columns wider and rows taller, or narrower and shorter. */
    public static List<Tile> sized(List<Tile> tiles, UUID tile, int wider, int taller) {
        return tiles.stream()
                .map(each -> each.id().equals(tile) ? each.sized(each.width() + wider, each.height() + taller) : each)
                .toList();
    }

    /** The tiles with another in the place of the one with its id. */
    public static List<Tile> replaced(List<Tile> tiles, Tile by) {
        return tiles.stream().map(each -> each.id().equals(by.id()) ? by : each).toList();
    }

    /** The tiles without the one. */
    public static List<Tile> without(List<Tile> tiles, UUID tile) {
        return tiles.stream().filter(each -> !each.id().equals(tile)).toList();
    }

    /** The tiles with one more at the place. */
    public static List<Tile> with(List<Tile> tiles, Tile more, int place) {
        var added = new ArrayList<>(tiles);
        added.add(Math.clamp(place, 0, tiles.size()), more);
        return List.copyOf(added);
    }

    /** The tile's place, counted from 0; -1 where it is not there. */
    public static int place(List<Tile> tiles, UUID tile) {
        return tiles.stream().map(Tile::id).toList().indexOf(tile);
    }
}
