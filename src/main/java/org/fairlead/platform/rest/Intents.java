package org.fairlead.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads intents from requests. */
public final class Intents {

    /** The header that carries the key. */
    public static final String KEY = "Idempotency-Key";

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"([1-9][0-9]{0,8})\"");
    private static final Pattern KEY_SHAPE = Pattern.compile("[!#-~]{1,200}");
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Intents() {}

    /** The intent of a request; refused when a header cannot be read. */
    public static RequestIntent of(HttpServletRequest request) {
        return new RequestIntent(
                version(request.getHeader(HttpHeaders.IF_MATCH)), key(request.getHeader(KEY)), hash(request));
    }

    /** The version in an {@code If-Match} header, such as {@code "12"} or {@code W/"12"}; null without the header. */
    static @Nullable Integer version(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var matcher = VERSION.matcher(header.strip());
        if (!matcher.matches()) {
            throw RestRefusal.unreadable(
                    HttpHeaders.IF_MATCH, "If-Match must be one ETag as you read it, such as \"12\" in quotes.");
        }
        return Integer.valueOf(matcher.group(1));
    }

    /** The key, with or without the quotes of a structured header; null without the header. */
    static @Nullable String key(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var text = header.strip();
        var bare = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
        if (!KEY_SHAPE.matcher(bare).matches()) {
            throw RestRefusal.unreadable(
                    KEY, "An Idempotency-Key has 1 to 200 visible ASCII characters without spaces or quotes.");
        }
        return bare;
    }

    private static String hash(HttpServletRequest request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var target = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n";
            digest.update(target.getBytes(StandardCharsets.UTF_8));
            if (BoundedBody.in(request) instanceof BoundedBody body) {
                digest.update(canonical(body.bytes()));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Equal JSON gives equal bytes, whatever the order of properties and the blanks; what is not JSON stays as it is. */
    static byte[] canonical(byte[] body) {
        try {
            return CANONICAL.writeValueAsBytes(CANONICAL.readValue(body, Object.class));
        } catch (JacksonException notJson) {
            return body;
        }
    }
}
