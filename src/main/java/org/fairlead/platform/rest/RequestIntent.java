package org.fairlead.platform.rest;

import java.util.Optional;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What a request says about itself: the version it is based on ({@code If-Match}) and the key that makes it happen once
 * ({@code Idempotency-Key}). Controllers take it as a parameter.
 *
 * @param basedOn the version the request was based on; null when it was not said
 * @param key the idempotency key; null when there is none
 * @param hash SHA-256, in hex, over method, path, query and canonical JSON body: tells a repeat from another request
 */
public record RequestIntent(
        @Nullable Integer basedOn, @Nullable String key, String hash) {

    /** The key, when there is one. */
    public Optional<String> optionalKey() {
        return Optional.ofNullable(key);
    }

    /** The version the request is based on; refused as version-missing when it was not said. */
    public int version() {
        if (basedOn == null) {
            throw new RefusedException(new GeneralRefusal.VersionMissing());
        }
        return basedOn;
    }

    /** What makes the write happen once; refused when the key was not sent. */
    public Once once() {
        if (key == null) {
            throw new RefusedException(new RestRefusal.KeyMissing());
        }
        return new Once(key, hash);
    }
}
