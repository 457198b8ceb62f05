package org.fairlead.incident.web;

import java.util.List;
import org.fairlead.record.RecordList;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.Row;
import org.jspecify.annotations.Nullable;

/** A row's place in a list, as a word in an address. */
final class Places {

    private Places() {}

    static String write(Row row, Sort sort) {
        return String.join(".", sort.place(row).texts());
    }

    /** The place; null for none, or for one that nobody wrote: the list then begins at its start. */
    static RecordList.@Nullable Place read(String word, Sort sort) {
        return RecordList.Place.read(List.of(word.split("\\.", -1)), sort).orElse(null);
    }
}
