package org.fairlead.platform.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts canned replies into a text of the form it stands in. Without scripts one is chosen and put in by a button; with them, two
 * strokes and its code in the text are enough.
 *
 * @param url where it is put in by sending the form; {@code /all} behind it lists replies for the script
 * @param into the field it is put into
 * @param put the replies put in so far, by id
 * @param options the replies to choose from; empty where only the way to them is shown
 * @param shown what the chosen one says, filled in; null when none is shown
 */
public record ReplyPicker(
        String url,
        String into,
        String put,
        List<Option> options,
        @Nullable Preview shown) {

    /** Copies the list. */
    public ReplyPicker {
        options = List.copyOf(options);
    }

    /**
     * A reply as it would be put in.
     *
     * @param name the reply
     * @param text filled in
     * @param notes what could not be filled in, and who is meant to read it
     */
    public record Preview(String name, String text, List<String> notes) {

        /** Copies the notes. */
        public Preview {
            notes = List.copyOf(notes);
        }
    }
}
