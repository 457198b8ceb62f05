package org.fairlead.platform.web.ui;

import java.util.List;

/**
 * Somebody, written by name: while it is typed, names are suggested. Where several people fit what was written they can be told apart
 * beneath the box, and the one chosen is sent as {@code name-one}.
 *
 * @param value who stands there, in words; empty for nobody
 * @param suggestions where names are fetched, as options; empty where none are suggested
 * @param fitting those who fit what was written, when there are several
 */
public record PersonField(Field field, String value, String suggestions, List<Option> fitting) {

    /** What follows the field's name where one of several is chosen. */
    public static final String ONE = "-one";

    /** Copies the list. */
    public PersonField {
        fitting = List.copyOf(fitting);
    }
}
