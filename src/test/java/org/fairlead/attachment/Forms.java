package org.fairlead.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Forms with files as they travel, part by part. */
final class Forms {

    static final String TYPE = "multipart/form-data; boundary=";

    private final String boundary;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Forms(String boundary) {
        this.boundary = boundary;
    }

    String type() {
        return TYPE + boundary;
    }

    Forms field(String name, String value) {
        return part("form-data; name=\"" + name + "\"", "", value.getBytes(StandardCharsets.UTF_8));
    }

    Forms file(String name, String type, byte[] bytes) {
        return part("form-data; name=\"file\"; filename=\"" + name + "\"", "Content-Type: " + type + "\r\n", bytes);
    }

    private Forms part(String disposition, String more, byte[] bytes) {
        text("--" + boundary + "\r\nContent-Disposition: " + disposition + "\r\n" + more + "\r\n");
        out.writeBytes(bytes);
        text("\r\n");
        return this;
    }

    byte[] end() {
        text("--" + boundary + "--\r\n");
        return out.toByteArray();
    }

    private void text(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
