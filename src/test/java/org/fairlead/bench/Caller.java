package org.fairlead.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fairlead.bench.Wire.Answer;

/** Somebody at a browser: signed in, with cookies and the token that forms carry against forged requests. */
public final class Caller implements AutoCloseable {

    private static final Pattern FORGERY = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern FORGERY_TURNED = Pattern.compile("value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

    private final Wire wire;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String forgery = "";

    /** Somebody who is not signed in yet. */
    public Caller(int port) {
        this.wire = new Wire(port);
    }

    /** Signs in by the form. */
    public static Caller signedIn(int port, String login, String password) throws IOException {
        var caller = new Caller(port);
        caller.learn(caller.get("/sign-in"));
        var answer = caller.post("/sign-in", Map.of("login", login, "password", password));
        if (answer.status() >= 400 || answer.status() == 200) {
            throw new IOException("signing in as " + login + " was answered with " + answer.status());
        }
        caller.learn(caller.get("/incidents/new"));
        return caller;
    }

    private void learn(Answer page) throws IOException {
        var text = page.text();
        var found = FORGERY.matcher(text);
        var turned = FORGERY_TURNED.matcher(text);
        if (found.find()) {
            forgery = found.group(1);
        } else if (turned.find()) {
            forgery = turned.group(1);
        } else {
            throw new IOException("a page without a form, status " + page.status());
        }
    }

    /** Reads a page. */
    public Answer get(String path) throws IOException {
        return kept(wire.send("GET", path, headers(Map.of("Accept", "text/html")), new byte[0]));
    }

    /** Sends a form. */
    public Answer post(String path, Map<String, String> fields) throws IOException {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", forgery);
        return raw(path, all);
    }

    /** Sends a form as it is, without the token against forged requests. */
    Answer raw(String path, Map<String, String> fields) throws IOException {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var headers = headers(Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html"));
        return kept(wire.send("POST", path, headers, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Map<String, String> headers(Map<String, String> more) {
        var headers = new LinkedHashMap<>(more);
        if (!cookies.isEmpty()) {
            headers.put(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return headers;
    }

    private Answer kept(Answer answer) {
        for (var cookie : answer.all("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair.length > 1 ? pair[1] : "");
        }
        return answer;
    }

    @Override
    public void close() {
        wire.close();
    }
}
