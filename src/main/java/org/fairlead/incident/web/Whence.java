package org.fairlead.incident.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The list that somebody came from, so that they are led back to it; never anywhere but to a list of ours. */
final class Whence {

    private Whence() {}

    /** The list of the address, with its filter; the other path when it is none. */
    static String list(@Nullable String cameFrom, String otherwise) {
        try {
            var from = URI.create(cameFrom == null ? "" : cameFrom);
            boolean list = ListPages.PATH.equals(from.getRawPath()) && from.getRawQuery() != null;
            return list ? ListPages.PATH + "?" + from.getRawQuery() : otherwise;
        } catch (IllegalArgumentException notAnAddress) {
            return otherwise;
        }
    }
}
