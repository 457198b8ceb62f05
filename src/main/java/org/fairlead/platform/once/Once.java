package org.fairlead.platform.once;

import static org.fairlead.platform.language.Say.say;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.jspecify.annotations.Nullable;

/**
 * What makes a write happen once.
 *
 * @param key the idempotency key; null when there is none
 * @param hash a digest of the request in hex, to tell a repeat from another request under the same key
 */
public record Once(@Nullable String key, String hash) {

    private static final int LONGEST_KEY = 200;

    /** No key: for what the tool does itself. */
    public static final Once NONE = new Once(null, "");

    /**
     * What a form sent under a key of its own.
     *
     * @param key the key; null or empty for none
     * @param what what is asked and everything it is about, but no secret: only its digest is kept
     */
    public static Once sentUnder(@Nullable String key, String... what) {
        if (key == null || key.isBlank()) {
            return NONE;
        }
        if (key.length() > LONGEST_KEY) {
            throw GeneralRefusal.invalid("intent", say("platform.refusal.not-our-form"));
        }
        return new Once(key, digest(String.join("\n", what)));
    }

    /**
     * What a whole form sent under a key of its own. Its key, and what stands for the session, say nothing of what is asked.
     *
     * @param key the key; null or empty for none
     * @param sent its values by name, no secret among them
     * @param what what is asked
     */
    public static Once sentUnder(@Nullable String key, Map<String, String> sent, String... what) {
        var asked = new TreeMap<>(sent);
        asked.keySet().removeIf(name -> name.startsWith("_") || name.equals("intent"));
        return sentUnder(key, String.join("\n", what), asked.toString());
    }

    /** The SHA-256 of a text, in hex. */
    public static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
