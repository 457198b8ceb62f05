package org.fairlead.dashboard.rest;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.access.Sharing;
import org.fairlead.dashboard.Dashboard;
import org.fairlead.dashboard.DashboardWish;
import org.fairlead.dashboard.Tile;
import org.fairlead.dashboard.TileKind;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.jspecify.annotations.Nullable;

/**
 * A dashboard as it is sent. What is left out is the usual of a new one, and stays as it is of one that is changed.
 *
 * @param name 1 to 60 characters
 * @param tiles what is on it, in order: all of it
 * @param sharing person, team, organisation or everyone
 * @param team the team it is shared with
 */
record SentDashboard(
        @Nullable String name,
        @Nullable List<@Nullable SentTile> tiles,
        @Nullable String sharing,
        @Nullable UUID team) {

    /**
     * A tile as it is sent.
     *
     * @param id its id, to keep one that is there; a new one when left out
     * @param kind count, list, breakdown, clocks or text
     * @param title 1 to 60 characters
     * @param width how many of the four columns it takes
     * @param height how many rows it takes, 1 to 3
     * @param view the view whose filter it shows
     * @param filter in the filter language
     * @param by what is counted by, for breakdown
     * @param sort the order's code, for list
     * @param rows how many records, for list
     * @param text the words, for text
     */
    record SentTile(
            @Nullable UUID id,
            @Nullable String kind,
            @Nullable String title,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable UUID view,
            @Nullable String filter,
            @Nullable String by,
            @Nullable String sort,
            @Nullable Integer rows,
            @Nullable String text) {

        Tile tile(UuidSource ids) {
            var known = Optional.ofNullable(kind)
                    .flatMap(TileKind::of)
                    .orElseThrow(() -> GeneralRefusal.invalid(
                            "kind",
                            "Send one of "
                                    + Arrays.stream(TileKind.values())
                                            .map(TileKind::code)
                                            .collect(Collectors.joining(", "))
                                    + "."));
            return new Tile(
                    id == null ? ids.next() : id,
                    known,
                    Objects.requireNonNullElse(title, ""),
                    Objects.requireNonNullElse(width, 1),
                    Objects.requireNonNullElse(height, 1),
                    view,
                    filter,
                    by,
                    sort,
                    rows,
                    text);
        }
    }

    DashboardWish asNew(UuidSource ids) {
        return new DashboardWish(
                Objects.requireNonNullElse(name, ""), tiles(ids, List.of()), sharing(Sharing.PERSON), team);
    }

    DashboardWish over(Dashboard dashboard, UuidSource ids) {
        return new DashboardWish(
                Objects.requireNonNullElse(name, dashboard.name()),
                tiles(ids, dashboard.tiles()),
                sharing(dashboard.shared().sharing()),
                team == null ? dashboard.shared().team() : team);
    }

    private List<Tile> tiles(UuidSource ids, List<Tile> otherwise) {
        if (tiles == null) {
            return otherwise;
        }
        return tiles.stream()
                .map(tile -> {
                    if (tile == null) {
                        throw GeneralRefusal.invalid("tiles", "Send tiles, none of them null.");
                    }
                    return tile.tile(ids);
                })
                .toList();
    }

    private Sharing sharing(Sharing otherwise) {
        if (sharing == null) {
            return otherwise;
        }
        return Sharing.of(sharing)
                .orElseThrow(() -> GeneralRefusal.invalid(
                        "sharing",
                        "Send one of "
                                + Arrays.stream(Sharing.values())
                                        .map(Sharing::code)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
