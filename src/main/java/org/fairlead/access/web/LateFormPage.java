package org.fairlead.access.web;

import java.util.List;
import org.fairlead.platform.web.Page;

/**
 * What was typed into a form that was not taken.
 *
 * @param signedIn whether the person is signed in again meanwhile
 * @param again where it can be entered once more, after signing in where that is needed
 */
public record LateFormPage(Page page, boolean signedIn, String again, List<Typed> typed) {

    /**
     * The text of one field.
     *
     * @param rows how tall the box is that shows it, in lines
     */
    public record Typed(String text, int rows) {}
}
