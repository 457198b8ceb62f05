package org.fairlead.view.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.access.Sharing;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.view.SavedView;
import org.fairlead.view.ViewContent;
import org.fairlead.view.ViewWish;
import org.jspecify.annotations.Nullable;

/**
 * A view as it is sent. What is left out is the usual of a new view, and stays as it is of one that is changed.
 *
 * @param list the list it is of; {@code incidents} when left out
 * @param name 1 to 60 characters
 * @param filter in the filter language
 * @param sort the order's code
 * @param columns names of columns
 * @param groupBy what rows are put together by
 * @param layout how it is shown
 * @param lanes what the cards of a board are put together by once more
 * @param limits how many cards a column of a board is meant to hold at most
 * @param sharing person, team, organisation or everyone
 * @param team the team it is shared with
 */
record SentView(
        @Nullable String list,
        @Nullable String name,
        @Nullable String filter,
        @Nullable String sort,
        @Nullable List<@Nullable String> columns,
        @Nullable String groupBy,
        @Nullable String layout,
        @Nullable String lanes,
        @Nullable List<@Nullable String> limits,
        @Nullable String sharing,
        @Nullable UUID team) {

    ViewWish asNew() {
        var content = new ViewContent(
                or(filter, ""),
                or(sort, ""),
                texts("columns", columns, List.of()),
                or(groupBy, ""),
                or(layout, ""),
                or(lanes, ""),
                texts("limits", limits, List.of()));
        return new ViewWish(or(list, "incidents"), or(name, ""), content, sharing(Sharing.PERSON), team);
    }

    ViewWish over(SavedView view) {
        var was = view.content();
        var content = new ViewContent(
                or(filter, was.filter()),
                or(sort, was.sort()),
                texts("columns", columns, was.columns()),
                or(groupBy, was.group()),
                or(layout, was.layout()),
                or(lanes, was.lanes()),
                texts("limits", limits, was.limits()));
        return new ViewWish(
                view.list(),
                or(name, view.name()),
                content,
                sharing(view.shared().sharing()),
                team == null ? view.shared().team() : team);
    }

    private static List<String> texts(String field, @Nullable List<@Nullable String> sent, List<String> otherwise) {
        if (sent == null) {
            return otherwise;
        }
        var texts = new ArrayList<String>();
        for (var text : sent) {
            if (text == null) {
                throw GeneralRefusal.invalid(field, "Send texts, none of them null.");
            }
            texts.add(text);
        }
        return texts;
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

    private static <T> T or(@Nullable T sent, T otherwise) {
        return Objects.requireNonNullElse(sent, otherwise);
    }
}
