package org.fairlead.incident.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairlead.record.RecordList;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Row;
import org.jspecify.annotations.Nullable;

/** A row's place in a list, as a word in an address. */
final class Places {

    private static final int RADIX = 36;

    private Places() {}

    static String write(Row row, Sort sort) {
        var place = sort.place(row);
        return Stream.concat(
                        place.keys().stream().map(key -> Long.toString(key, RADIX)),
                        Stream.of(place.id().toString()))
                .collect(Collectors.joining("."));
    }

    /** The place; null for none, or for one that nobody wrote: the list then begins at its start. */
    static RecordList.@Nullable Place read(String word, Sort sort) {
        var parts = List.of(word.split("\\."));
        if (parts.size() != sort.keys() + 1) {
            return null;
        }
        try {
            var keys = parts.stream()
                    .limit(sort.keys())
                    .map(key -> Long.parseLong(key, RADIX))
                    .toList();
            var place = new RecordList.Place(keys, UUID.fromString(parts.getLast()));
            return place.fits(sort) ? place : null;
        } catch (IllegalArgumentException altered) {
            return null;
        }
    }
}
