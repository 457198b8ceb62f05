package org.fairlead.todo.web;

import java.util.List;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A to-do on a page.
 *
 * @param id its id on the page
 * @param text what is to be done
 * @param tags how it stands
 * @param when by when, and when its owner is reminded
 * @param record the record it is about; null for none
 * @param change where it is changed
 * @param done says that it is done; null when it is
 * @param snooze reminds later; null when it is done
 * @param later the choices for later: words and instant
 * @param undo brings it back; null while it is open
 */
public record TodoLine(
        String id,
        String text,
        List<Tag> tags,
        String when,
        @Nullable Link record,
        String change,
        @Nullable Form done,
        @Nullable Form snooze,
        List<Hidden> later,
        @Nullable Form undo) {

    /** Copies the lists. */
    public TodoLine {
        tags = List.copyOf(tags);
        later = List.copyOf(later);
    }
}
