package org.fairlead.dashboard;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing on a dashboard; kept as JSON, so that it only ever gains components that may be null.
 *
 * @param id its id on the dashboard
 * @param kind what it shows
 * @param title its heading
 * @param width how many of the four columns it takes
 * @param height how many rows it takes, 1 to 3
 * @param view the view whose filter it shows; null for the filter beside it
 * @param filter in the filter language; empty for everything; null for a view's
 * @param by what records are put together by, as in lists, for {@link TileKind#BREAKDOWN}
 * @param sort the order's code, for {@link TileKind#LIST}
 * @param rows how many records are shown, for {@link TileKind#LIST}
 * @param text the words, for {@link TileKind#TEXT}, in Markdown
 */
public record Tile(
        UUID id,
        TileKind kind,
        String title,
        int width,
        int height,
        @Nullable UUID view,
        @Nullable String filter,
        @Nullable String by,
        @Nullable String sort,
        @Nullable Integer rows,
        @Nullable String text) {

    /** The most columns a tile can take. */
    public static final int WIDEST = 4;

    /** The most rows a tile can take. */
    public static final int TALLEST = 3;

    /** The filter beside it; empty for everything. */
    public String filterOrEmpty() {
        return Objects.requireNonNullElse(filter, "");
    }

    /** The same in another size, kept within what there is. */
    public Tile sized(int columns, int rowsHigh) {
        return new Tile(
                id,
                kind,
                title,
                Math.clamp(columns, 1, WIDEST),
                Math.clamp(rowsHigh, 1, TALLEST),
                view,
                filter,
                by,
                sort,
                rows,
                text);
    }
}
