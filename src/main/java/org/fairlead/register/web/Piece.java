package org.fairlead.register.web;

import java.util.List;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.Checkboxes;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.TextField;

/** A piece of a form. */
public sealed interface Piece {

    /** One line. */
    record Line(TextField field) implements Piece {}

    /** Several lines. */
    record Lines(TextArea field) implements Piece {}

    /** One of a list. */
    record One(Select field) implements Piece {}

    /** Any of a list. */
    record Any(Checkboxes field) implements Piece {}

    /**
     * Pieces under one heading.
     *
     * @param legend the heading
     * @param hint may be empty
     * @param pieces what is under it
     */
    record Together(String legend, String hint, List<Piece> pieces) implements Piece {}

    /**
     * Rows of the same pieces.
     *
     * @param name the list's field name
     * @param legend the heading
     * @param hint may be empty
     * @param error may be empty
     * @param count how many rows there are
     * @param rows each with its pieces and the button that takes it away
     * @param add the button that adds one
     */
    record Rows(String name, String legend, String hint, String error, Hidden count, List<OneRow> rows, Action add)
            implements Piece {}

    /**
     * A row.
     *
     * @param legend such as "Window 2"
     * @param pieces what is in it
     * @param remove the button that takes it away
     */
    record OneRow(String legend, List<Piece> pieces, Action remove) {}
}
