package org.fairlead.platform.web.ui;

import java.util.List;

/**
 * What was written in a form before and not sent: above the form, to go on with or to throw away.
 *
 * @param csrf the token
 * @param removal where one is thrown away
 * @param begun what was written
 */
public record Unsent(Csrf csrf, String removal, List<Begun> begun) {

    /** Copies the list. */
    public Unsent {
        begun = List.copyOf(begun);
    }

    /** Throws one away. */
    public Form thrown(Begun one) {
        return Form.to(
                removal,
                csrf,
                new Hidden("draft", one.slot().id()),
                new Hidden("draftVersion", Integer.toString(one.slot().version())));
    }

    /**
     * One draft.
     *
     * @param words when it was written
     * @param text what it begins with
     * @param href where it is gone on with
     * @param slot the draft
     */
    public record Begun(String words, String text, String href, Drafting.Slot slot) {}
}
