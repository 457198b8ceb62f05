package org.fairlead.reply;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.fairlead.record.Audience;
import org.jspecify.annotations.Nullable;

/**
 * A canned reply.
 *
 * @param language the language of those it has no other for, as a BCP 47 tag
 * @param texts its text by language, the one above among them
 * @param audience who is to read it, as its writer suggests; null for no suggestion
 */
public record Reply(
        String language,
        Map<String, String> texts,
        @Nullable Audience audience) {

    /** The longest text, in characters. */
    public static final int LONGEST = 10_000;

    /** The most languages of one reply. */
    public static final int MOST_LANGUAGES = 20;

    /** Copies the texts, in the order of their tags. */
    public Reply {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }
}
