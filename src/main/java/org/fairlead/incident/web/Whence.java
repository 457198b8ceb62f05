package org.fairlead.incident.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The list that somebody came from, so that they are led back to it; never anywhere but to a list of ours. */
final class Whence {

    /** The name of the field, and of the parameter of an address, that carries it. */
    static final String BACK = "back";

    private Whence() {}

    /** The address, which carries the list; unchanged where there is none. */
    static String carrying(String href, String list) {
        return list.isEmpty() ? href : href + "?" + BACK + "=" + URLEncoder.encode(list, StandardCharsets.UTF_8);
    }

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
