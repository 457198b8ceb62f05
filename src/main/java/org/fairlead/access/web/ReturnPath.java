package org.fairlead.access.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: only ever a path of ours, so that nobody is led away from here. */
final class ReturnPath {

    private static final String TOP = "/";

    private ReturnPath() {}

    /** The path and query of what was asked for; the top when it is not an address of ours. */
    static String of(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return TOP;
        }
        try {
            var uri = new URI(asked);
            var path = uri.getRawPath();
            if (path == null
                    || !path.startsWith("/")
                    || path.contains("//")
                    || path.contains("..")
                    || path.startsWith("/sign-in")
                    || path.startsWith("/sign-out")) {
                return TOP;
            }
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (URISyntaxException _) {
            return TOP;
        }
    }

    /** The sign-in page that leads back to what was asked for. */
    static String signIn(@Nullable String asked) {
        var path = of(asked);
        return path.equals(TOP) ? "/sign-in" : "/sign-in?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
