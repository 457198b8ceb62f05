package org.fairlead.platform.web.ui;

import java.util.List;

/**
 * Fields that are right as they stand for most: folded until somebody wants them otherwise, open while one of them has to be put right.
 *
 * @param title what they are about, and what they say now, such as "To whom: everybody, from now on"
 * @param fields the fields, as components
 */
public record Folded(String title, List<Object> fields) {

    /** Copies the list. */
    public Folded {
        fields = List.copyOf(fields);
    }

    /** Whether something in it has to be put right. */
    public boolean open() {
        return fields.stream()
                .anyMatch(part -> Needed.field(part).filter(Field::hasError).isPresent());
    }
}
