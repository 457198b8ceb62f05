package org.fairlead.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids of the estate: a digest of kind and name, so that every demo anywhere has the same ones. */
final class Ids {

    private static final long VERSION = 0xFFFF_FFFF_FFFF_0FFFL;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VARIANT_2 = 0x8000_0000_0000_0000L;

    private Ids() {}

    /** The id of the thing of that kind and name. */
    static UUID of(String kind, String name) {
        try {
            var digest = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256")
                    .digest(("fairlead demo/" + kind + "/" + name).getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong() & VERSION | VERSION_8, digest.getLong() & VARIANT | VARIANT_2);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
