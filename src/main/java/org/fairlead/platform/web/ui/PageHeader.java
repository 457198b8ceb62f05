package org.fairlead.platform.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The top of a page about one thing.
 *
 * @param number the record's number; empty for pages that are not about a record
 * @param facts one quiet line, such as "logged 09:00 by the desk"; may be empty
 * @param editing how the title is changed where it stands; null where the reader may not
 */
public record PageHeader(
        String number,
        String title,
        List<Tag> tags,
        String facts,
        ActionBar actions,
        @Nullable Editing editing) {

    /** With a title that is not changed here. */
    public PageHeader(String number, String title, List<Tag> tags, String facts, ActionBar actions) {
        this(number, title, tags, facts, actions, null);
    }

    /** A heading and nothing else. */
    public static PageHeader titled(String title) {
        return new PageHeader("", title, List.of(), "", new ActionBar(List.of()));
    }
}
