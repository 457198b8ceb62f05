package org.fairlead.view.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Sharing;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.view.ViewContent;
import org.fairlead.view.ViewWish;
import org.jspecify.annotations.Nullable;

/**
 * What a form about a view sends.
 *
 * @param list the list
 * @param name the name
 * @param filter which rows
 * @param sort in which order
 * @param columns names of columns, with commas
 * @param group what rows are put together by
 * @param layout how it is shown
 * @param lanes what the cards of a board are put together by once more
 * @param limits how many cards a column of a board is meant to hold at most, with commas
 * @param sharing with whom it is shared
 * @param team the team it is shared with
 * @param intent makes it happen once
 * @param version the version it is based on
 */
record ViewForm(
        @Nullable String list,
        @Nullable String name,
        @Nullable String filter,
        @Nullable String sort,
        @Nullable String columns,
        @Nullable String group,
        @Nullable String layout,
        @Nullable String lanes,
        @Nullable String limits,
        @Nullable String sharing,
        @Nullable UUID team,
        @Nullable String intent,
        @Nullable Integer version) {

    String nameOrEmpty() {
        return or(name);
    }

    Sharing shared() {
        return Sharing.of(or(sharing)).orElse(Sharing.PERSON);
    }

    ViewContent content() {
        return new ViewContent(or(filter), or(sort), listed(columns), or(group), or(layout), or(lanes), listed(limits));
    }

    private static List<String> listed(@Nullable String text) {
        return Arrays.asList(or(text).split(","));
    }

    ViewWish wish() {
        return new ViewWish(or(list), or(name), content(), shared(), team);
    }

    int basedOn() {
        return Optional.ofNullable(version).orElse(0);
    }

    /** What the form carries without showing it. */
    List<Hidden> hidden(String newIntent) {
        return List.of(
                new Hidden("list", or(list)),
                new Hidden("filter", or(filter)),
                new Hidden("sort", or(sort)),
                new Hidden("columns", or(columns)),
                new Hidden("group", or(group)),
                new Hidden("layout", or(layout)),
                new Hidden("lanes", or(lanes)),
                new Hidden("limits", or(limits)),
                new Hidden("intent", newIntent));
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
