package org.fairlead.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * Where style sheet, scripts and fonts are served. The path holds a hash of their content, so a browser may keep them
 * for ever and still never mixes two versions.
 */
public record Assets(String version) {

    static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.10/dist/";

    static final String AHEAD_ENDING = "speculationrules";

    private static final String AHEAD = "ahead." + AHEAD_ENDING;

    private static final List<String> PARTS = List.of(
            "static/" + AHEAD,
            "static/css/fairlead.css",
            "static/css/dashboard.css",
            "static/css/guide.css",
            "static/css/lists.css",
            "static/css/reading.css",
            "static/css/team.css",
            "static/js/fairlead.js",
            "static/js/typing.js",
            "static/js/board.js",
            "static/js/live.js",
            "static/js/edit.js",
            "static/js/lists.js",
            "static/js/ticks.js",
            "static/js/push.js",
            "static/js/push-worker.js",
            "static/js/team.js",
            "static/js/dashboard.js",
            "static/js/wall.js",
            "static/js/staying.js",
            "static/js/begin.js",
            "static/js/palette.js",
            "static/js/keys.js",
            "static/js/people.js",
            "static/img/fairlead.svg",
            "static/fonts/atkinson-hyperlegible-core-400.woff2",
            "static/fonts/atkinson-hyperlegible-core-700.woff2",
            "static/fonts/atkinson-hyperlegible-latin-400.woff2",
            "static/fonts/atkinson-hyperlegible-latin-700.woff2",
            HTMX + "htmx.min.js");

    /** The files as they are on the class path now. */
    public static Assets onClassPath() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : PARTS) {
                digest.update(new ClassPathResource(part).getContentAsByteArray());
            }
            return new Assets(HexFormat.of().formatHex(digest.digest(), 0, 6));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Where it stands which pages a browser may ask for when their link is pressed and not yet let go: any page that a link leads to, since
     * reading one changes nothing, and no file.
     */
    String ahead() {
        return path(AHEAD);
    }

    /** The path of one file, such as {@code css/fairlead.css}. */
    public String path(String file) {
        return "/assets/" + version + "/" + file;
    }
}
