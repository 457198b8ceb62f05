package org.fairlead.imports.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that are digests of what they stand for: a second import of the same thing meets the first. */
final class StableIds {

    private static final long VERSION = 0xFFFF_FFFF_FFFF_0FFFL;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VARIANT_2 = 0x8000_0000_0000_0000L;

    private StableIds() {}

    /** The id of the thing with these names, told apart from every other list of names. */
    static UUID of(String... names) {
        var digest = sha256();
        digest.update("fairlead import".getBytes(StandardCharsets.UTF_8));
        for (var name : names) {
            var bytes = name.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        var bits = ByteBuffer.wrap(digest.digest());
        return new UUID(bits.getLong() & VERSION | VERSION_8, bits.getLong() & VARIANT | VARIANT_2);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
