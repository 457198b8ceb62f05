package org.fairlead.record;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request says about itself: the version it is based on and the key that makes it happen once.
 *
 * @param basedOn the version the request was based on; null when it does not matter
 * @param key the idempotency key; null when there is none
 * @param hash a digest of the request, to tell a repeat from another request under the same key; in hex
 * @param rehearsed whether everything is decided as usual and nothing is written
 */
public record Intent(@Nullable Integer basedOn, @Nullable String key, String hash, boolean rehearsed) {

    /** An intent that is carried out. */
    public Intent(@Nullable Integer basedOn, @Nullable String key, String hash) {
        this(basedOn, key, hash, false);
    }

    /** Finds out what would come of a change of a record, which stays as it is. */
    public static final Intent REHEARSAL = new Intent(null, null, "", true);

    /** Nothing said: for what the tool does itself. */
    public static final Intent NONE = new Intent(null, null, "");

    /** An intent based on a version, without a key. */
    public static Intent basedOn(int version) {
        return new Intent(version, null, "");
    }

    /** The key, when there is one. */
    public Optional<String> optionalKey() {
        return Optional.ofNullable(key);
    }

    /** The digest as bytes. */
    public byte[] hashBytes() {
        return HexFormat.of().parseHex(hash);
    }

    /** Whether the stored digest is of the same request. */
    public boolean sameRequest(byte[] other) {
        return Arrays.equals(hashBytes(), other);
    }
}
