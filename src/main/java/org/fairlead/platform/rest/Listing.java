package org.fairlead.platform.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * One page of a list. There is no total: counting a large list is dear and soon wrong.
 *
 * @param items the rows
 * @param next the cursor of the page after this one; null on the last
 * @param previous the cursor of the page before this one; null on the first
 * @param <T> a row
 */
public record Listing<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        @JsonIgnore @Nullable String previous) {

    /** Copies the rows. */
    public Listing {
        items = List.copyOf(items);
    }

    /**
     * Makes a page from what was read: rows in the direction of the cursor, one more than the window's limit when there are
     * more of them.
     *
     * @param window what was asked for
     * @param read the rows as read, nearest to the cursor first
     * @param place the cursor before or after a row; {@code back} says which
     */
    public static <T> Listing<T> of(Window window, List<T> read, Place<T> place) {
        var cursor = window.cursor();
        boolean back = cursor != null && cursor.back();
        boolean more = read.size() > window.limit();
        var rows = new ArrayList<>(more ? read.subList(0, window.limit()) : read);
        if (back) {
            java.util.Collections.reverse(rows);
        }
        if (rows.isEmpty()) {
            return new Listing<>(rows, null, null);
        }
        boolean later = back || more;
        boolean earlier = back ? more : cursor != null;
        return new Listing<>(
                rows,
                later ? place.of(rows.getLast(), false).text() : null,
                earlier ? place.of(rows.getFirst(), true).text() : null);
    }

    /** All there are, on one page: of what there are few of. */
    public static <T> Listing<T> whole(List<T> items) {
        return new Listing<>(items, null, null);
    }

    /** The same page with other rows. */
    public <R> Listing<R> map(Function<? super T, ? extends R> change) {
        return new Listing<>(items.stream().<R>map(change).toList(), next, previous);
    }

    /** The page as an answer, with the {@code Link} header to the pages beside it. */
    public ResponseEntity<Listing<T>> answer() {
        var links = new ArrayList<String>();
        if (next != null) {
            links.add(link(next, "next"));
        }
        if (previous != null) {
            links.add(link(previous, "prev"));
        }
        var answer = ResponseEntity.ok();
        if (!links.isEmpty()) {
            answer.header(HttpHeaders.LINK, String.join(", ", links));
        }
        return answer.body(this);
    }

    /** The address is relative to the server, so that it holds behind any proxy. */
    private static String link(String cursor, String relation) {
        var address = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("cursor", cursor)
                .build(true);
        return "<%s?%s>; rel=\"%s\"".formatted(address.getPath(), address.getQuery(), relation);
    }

    /**
     * Makes the cursor beside a row.
     *
     * @param <T> a row
     */
    @FunctionalInterface
    public interface Place<T> {
        /** The cursor after the row, or before it. */
        Cursor of(T row, boolean back);
    }
}
