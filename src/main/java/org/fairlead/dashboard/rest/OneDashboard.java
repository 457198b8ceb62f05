package org.fairlead.dashboard.rest;

import java.util.List;
import java.util.UUID;
import org.fairlead.dashboard.Dashboard;
import org.fairlead.dashboard.Tile;
import org.jspecify.annotations.Nullable;

/**
 * A dashboard as JSON.
 *
 * @param id its id
 * @param version its version, which is also its ETag
 * @param name its name
 * @param tiles what is on it, in order
 * @param sharing person, team, organisation or everyone
 * @param team the team it is shared with
 * @param owner who keeps it
 * @param mayChange whether the caller may change it
 */
record OneDashboard(
        UUID id,
        int version,
        String name,
        List<OneTile> tiles,
        String sharing,
        @Nullable UUID team,
        DashboardOwner owner,
        boolean mayChange) {

    /** Who keeps a dashboard. */
    record DashboardOwner(UUID id, String name) {}

    /**
     * A tile as JSON.
     *
     * @param id its id
     * @param kind count, list, breakdown, clocks or text
     * @param title its heading
     * @param width how many of the four columns it takes
     * @param height how many rows it takes
     * @param view the view whose filter it shows
     * @param filter in the filter language
     * @param by what is counted by
     * @param sort the order's code
     * @param rows how many records
     * @param text the words
     */
    record OneTile(
            UUID id,
            String kind,
            String title,
            int width,
            int height,
            @Nullable UUID view,
            @Nullable String filter,
            @Nullable String by,
            @Nullable String sort,
            @Nullable Integer rows,
            @Nullable String text) {

        static OneTile of(Tile tile) {
            return new OneTile(
                    tile.id(),
                    tile.kind().code(),
                    tile.title(),
                    tile.width(),
                    tile.height(),
                    tile.view(),
                    tile.filter(),
                    tile.by(),
                    tile.sort(),
                    tile.rows(),
                    tile.text());
        }
    }

    static OneDashboard of(Dashboard dashboard, String owner, boolean mayChange) {
        return new OneDashboard(
                dashboard.id(),
                dashboard.version(),
                dashboard.name(),
                dashboard.tiles().stream().map(OneTile::of).toList(),
                dashboard.shared().sharing().code(),
                dashboard.shared().team(),
                new DashboardOwner(dashboard.owner().value(), owner),
                mayChange);
    }
}
