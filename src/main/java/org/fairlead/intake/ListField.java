package org.fairlead.intake;

import java.util.List;

/**
 * Something a row may say.
 *
 * @param name in the interface and in our own exports, such as {@code legalName}
 * @param label as people read it, such as "Legal name"
 * @param hint what to write; may be empty
 * @param needed whether a new row without it is refused
 * @param alsoCalled other headings it is known by, in lower case
 */
public record ListField(String name, String label, String hint, boolean needed, List<String> alsoCalled) {

    /** Copies the list. */
    public ListField {
        alsoCalled = List.copyOf(alsoCalled);
    }

    /** A field that may be left out. */
    public static ListField of(String name, String label, String hint) {
        return new ListField(name, label, hint, false, List.of());
    }
}
