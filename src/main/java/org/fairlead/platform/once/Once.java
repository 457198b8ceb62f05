package org.fairlead.platform.once;

import org.jspecify.annotations.Nullable;

/**
 * What makes a write happen once.
 *
 * @param key the idempotency key; null when there is none
 * @param hash a digest of the request in hex, to tell a repeat from another request under the same key
 */
public record Once(@Nullable String key, String hash) {

    /** No key: for what the tool does itself. */
    public static final Once NONE = new Once(null, "");
}
