package org.fairlead.platform.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where somebody came from, as far as it is one of our own pages. */
public final class OwnPath {

    private OwnPath() {}

    /** Path and query only, so that nobody is led away from here. */
    public static String of(@Nullable String cameFrom) {
        if (cameFrom == null) {
            return "/";
        }
        try {
            var uri = URI.create(cameFrom);
            var path = uri.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//")) {
                return "/";
            }
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
