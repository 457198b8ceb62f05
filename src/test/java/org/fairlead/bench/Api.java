package org.fairlead.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.fairlead.bench.Wire.Answer;

/** A program that calls the interface with a token. */
public final class Api implements AutoCloseable {

    private final Wire wire;
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** A program with a token. */
    public Api(int port, String token) {
        this.wire = new Wire(port);
        headers.put("Authorization", "Bearer " + token);
        headers.put("Accept", "application/json");
    }

    /** Reads. */
    public Answer get(String path) throws IOException {
        return wire.send("GET", path, headers, new byte[0]);
    }

    /** Sends JSON under a key of its own. */
    public Answer post(String path, String json) throws IOException {
        return post(path, json, UUID.randomUUID().toString());
    }

    /** Sends JSON under the key. */
    public Answer post(String path, String json, String key) throws IOException {
        return send("POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8), key);
    }

    /** Sends a body of any type under the key. */
    public Answer send(String method, String path, String type, byte[] body, String key) throws IOException {
        var all = new LinkedHashMap<>(headers);
        all.put("Content-Type", type);
        all.put("Idempotency-Key", key);
        return wire.send(method, path, all, body);
    }

    @Override
    public void close() {
        wire.close();
    }
}
