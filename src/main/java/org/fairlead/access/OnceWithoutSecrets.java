package org.fairlead.access;

import org.fairlead.platform.once.Once;
import org.jspecify.annotations.Nullable;

/**
 * Intents of requests that carry a password. Their digest leaves the password out: a receipt is kept for good, and a fast digest of a
 * password would be easier to guess than its slow hash.
 */
public final class OnceWithoutSecrets {

    private OnceWithoutSecrets() {}

    /**
     * The intent of a request.
     *
     * @param key the idempotency key; null or empty for none
     * @param what what is asked, such as {@code open}, and everything it is about but the secret
     */
    public static Once of(@Nullable String key, String... what) {
        return Once.sentUnder(key, what);
    }
}
