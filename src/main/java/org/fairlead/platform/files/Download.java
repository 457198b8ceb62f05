package org.fairlead.platform.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;

/**
 * A file going out so that it does nothing on its way: it is saved, never shown; no page may hold it, no cache keep it, and whoever
 * shows it all the same shows it in a sandbox.
 *
 * @param name its name
 * @param mediaType its media type
 * @param size its size in bytes
 * @param sha256 SHA-256 of its bytes in hex: its ETag
 * @param content writes its bytes
 */
public record Download(String name, String mediaType, long size, String sha256, Content content) {

    private static final String UNRESERVED = "!#$&+-.^_`|~";

    /** Writes a file's bytes. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of them. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Answers with the file, or that it has not changed. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var tag = "\"" + sha256 + "\"";
        response.setHeader(HttpHeaders.ETAG, tag);
        guard(response);
        if (knows(request, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(name));
        response.setContentType(mediaType);
        response.setContentLengthLong(size);
        if (!request.getMethod().equals("HEAD")) {
            content.writeTo(response.getOutputStream());
        }
    }

    /** Sees to it that what is sent is kept by no cache and does nothing wherever it is shown. */
    public static void guard(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    private static boolean knows(HttpServletRequest request, String tag) {
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null
                && Arrays.stream(known.split(","))
                        .map(each -> each.strip().replaceFirst("^W/", ""))
                        .anyMatch(each -> each.equals(tag) || each.equals("*"));
    }

    /** RFC 6266: a plain name for old programs, and the whole one as RFC 8187 writes it. */
    static String disposition(String name) {
        var plain = new StringBuilder();
        var whole = new StringBuilder();
        name.codePoints().forEach(letter -> plain.append(isPlain(letter) ? (char) letter : '_'));
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            boolean kept = each >= '0' && each <= '9'
                    || each >= 'a' && each <= 'z'
                    || each >= 'A' && each <= 'Z'
                    || UNRESERVED.indexOf(each) >= 0;
            whole.append(kept ? String.valueOf((char) each) : "%%%02X".formatted(each & 0xFF));
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
    }

    private static boolean isPlain(int letter) {
        return letter >= ' ' && letter < 0x7F && letter != '"' && letter != '\\' && letter != '%';
    }
}
