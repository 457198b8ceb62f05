package org.fairlead.platform.web.ui;

import org.jspecify.annotations.Nullable;

/**
 * A part of a page with a heading and a ground of its own.
 *
 * @param more a link beside the heading, or null
 */
public record Card(
        String id,
        String title,
        boolean attention,
        @Nullable Link more) {

    public static Card of(String id, String title) {
        return new Card(id, title, false, null);
    }

    public Card withMore(Link link) {
        return new Card(id, title, attention, link);
    }

    public Card asAttention() {
        return new Card(id, title, true, more);
    }
}
