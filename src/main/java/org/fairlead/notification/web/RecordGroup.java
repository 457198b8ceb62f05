package org.fairlead.notification.web;

import java.util.List;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What a person was told of one record.
 *
 * @param number the record's number
 * @param title its title
 * @param href where it is
 * @param marking its marking
 * @param items the notifications, the last first
 * @param read marks all of them as read; null where all are
 */
public record RecordGroup(
        String number,
        String title,
        String href,
        String marking,
        List<Item> items,
        @Nullable Form read) {

    /** Copies the list. */
    public RecordGroup {
        items = List.copyOf(items);
    }

    /**
     * One notification.
     *
     * @param id names it on the page
     * @param tags why it was told, and that it is unread
     * @param sentence what happened
     * @param text what was written, shortened; may be empty
     * @param by who did it; may be empty
     * @param href where it stands
     * @param when when it was told
     * @param toggle marks it as read, or as unread
     * @param unread whether it is unread
     */
    public record Item(
            String id,
            List<Tag> tags,
            String sentence,
            String text,
            String by,
            String href,
            When when,
            Form toggle,
            boolean unread) {

        /** Copies the list. */
        public Item {
            tags = List.copyOf(tags);
        }
    }

    /** When, in words, exactly, and for machines. */
    public record When(String words, String full, String iso) {}
}
