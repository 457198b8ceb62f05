package org.fairlead.platform.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param title what it is called
 * @param href where it is
 * @param what what kind of thing it is and whose, in a few words, such as "Team · Halyard Hosting"
 * @param number the number people quote; empty for none
 * @param snippet where the words were found
 * @param at when it was last touched, attached or said; null where that means nothing
 */
public record Hit(
        Snippet title,
        String href,
        String what,
        String number,
        Snippet snippet,
        @Nullable Instant at) {

    /** Something without a number or a time. */
    public static Hit of(Snippet title, String href, String what, Snippet snippet) {
        return new Hit(title, href, what, "", snippet, null);
    }
}
