package org.fairlead.notification.web;

import java.util.List;
import org.fairlead.notification.OwnNews;
import org.fairlead.platform.web.ui.Tag;

/**
 * Something of the reader's own that was told and not looked at.
 *
 * @param tags that it was told, and how often
 * @param news what it is
 * @param when when it was told
 */
public record OwnItem(List<Tag> tags, OwnNews.Said news, RecordGroup.When when) {

    /** Copies the list. */
    public OwnItem {
        tags = List.copyOf(tags);
    }
}
