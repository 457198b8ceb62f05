package org.fairlead.incident.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.record.RecordList;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Row;
import org.jspecify.annotations.Nullable;

/** A row's place in a list, as a word in an address. */
final class Places {

    private static final int RADIX = 36;

    private Places() {}

    static String write(Row row, Sort sort) {
        var key = switch (sort) {
            case NEWEST, OLDEST -> row.times().opened();
            case TOUCHED -> row.times().updated();
            case DUE -> Objects.requireNonNullElse(row.times().due(), Instant.EPOCH);
        };
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, key), RADIX) + "." + row.id();
    }

    /** The place; null for none, or for one that nobody wrote: the list then begins at its start. */
    static RecordList.@Nullable Place read(String word) {
        int dot = word.indexOf('.');
        if (dot < 1) {
            return null;
        }
        try {
            return new RecordList.Place(
                    Long.parseLong(word.substring(0, dot), RADIX), UUID.fromString(word.substring(dot + 1)));
        } catch (IllegalArgumentException altered) {
            return null;
        }
    }
}
