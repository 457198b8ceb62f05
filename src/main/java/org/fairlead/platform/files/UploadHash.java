package org.fairlead.platform.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairlead.platform.files.Upload.ReceivedFile;

/** The digest of a form: the same whatever the boundary between its parts and the order of its fields. */
final class UploadHash {

    /** Differs from page to page without meaning another thing. */
    private static final String TOKEN = "_csrf";

    private UploadHash() {}

    static String of(Map<String, List<String>> fields, List<ReceivedFile> files) {
        var digest = digest();
        new TreeMap<>(fields).forEach((name, values) -> {
            if (!name.equals(TOKEN)) {
                values.forEach(value -> {
                    add(digest, bytes(name));
                    add(digest, bytes(value));
                });
            }
        });
        for (var file : files) {
            add(digest, bytes(file.name()));
            add(digest, bytes(String.valueOf(file.type())));
            add(digest, file.bytes());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String joined(String address, String hash) {
        var digest = digest();
        add(digest, bytes(address));
        add(digest, bytes(hash));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
