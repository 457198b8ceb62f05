package org.fairlead.view.rest;

import java.util.List;
import java.util.UUID;
import org.fairlead.view.SavedView;
import org.jspecify.annotations.Nullable;

/**
 * A view as JSON.
 *
 * @param id its id; {@code view=} of the list's calls takes it
 * @param version its version, which is also its ETag
 * @param list the list it is of
 * @param name its name
 * @param filter which rows
 * @param sort in which order
 * @param columns which columns
 * @param groupBy what rows are put together by; empty for nothing
 * @param layout how it is shown
 * @param lanes what the cards of a board are put together by once more; empty for nothing
 * @param limits how many cards a column of a board is meant to hold at most
 * @param sharing person, team, organisation or everyone
 * @param team the team it is shared with
 * @param owner who keeps it
 * @param mayChange whether the caller may change it
 */
record OneView(
        UUID id,
        int version,
        String list,
        String name,
        String filter,
        String sort,
        List<String> columns,
        String groupBy,
        String layout,
        String lanes,
        List<String> limits,
        String sharing,
        @Nullable UUID team,
        ViewOwner owner,
        boolean mayChange) {

    /** Who keeps a view. */
    record ViewOwner(UUID id, String name) {}

    static OneView of(SavedView view, String owner, boolean mayChange) {
        var content = view.content();
        return new OneView(
                view.id(),
                view.version(),
                view.list(),
                view.name(),
                content.filter(),
                content.sort(),
                content.columns(),
                content.group(),
                content.layout(),
                content.lanes(),
                content.limits(),
                view.shared().sharing().code(),
                view.shared().team(),
                new ViewOwner(view.owner().value(), owner),
                mayChange);
    }
}
