package org.fairlead.incident.walls;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import org.fairlead.incident.Browsing;
import org.fairlead.incident.Scripts;
import org.fairlead.incident.Scripts.Script;
import org.fairlead.platform.actor.Actor;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody reads pages at a browser and JSON by a script. */
final class Looking {

    private final Script script;
    private final Browsing browser;

    Looking(MockMvc http, Scripts scripts, Actor actor) throws Exception {
        script = scripts.as(actor);
        browser = new Browsing(http, scripts, actor);
    }

    /** Whatever is answered. */
    Answer at(String address) throws Exception {
        return Answer.of(
                address.startsWith("/api/") ? script.get(address).response() : browser.answer(URI.create(address)));
    }

    /**
     * An answer without what differs each time it is given.
     *
     * @param status the status
     * @param headers the names of its headers
     * @param to where it sends on; empty for nowhere
     * @param text its body
     */
    record Answer(int status, String headers, String to, String text) {

        private static Answer of(MockHttpServletResponse response) {
            var to = response.getHeader("Location");
            var body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
            return new Answer(
                    response.getStatus(),
                    String.join(" ", new TreeSet<>(response.getHeaderNames())),
                    to == null ? "" : to,
                    body.replaceAll("(name=\"(?:_csrf|intent)\" value=\")[^\"]*", "$1")
                            .replaceAll("(name=\"intent\" type=\"hidden\" value=\")[^\"]*", "$1"));
        }

        /** The same where one text stands for another: an answer echoes what was asked. */
        Answer saying(String said, String instead) {
            return said.isEmpty()
                    ? this
                    : new Answer(status, headers, to.replace(said, instead), text.replace(said, instead));
        }

        /** Whether the words occur anywhere in it. */
        boolean holds(String words) {
            return text.contains(words) || to.contains(words);
        }

        boolean isPage() {
            return text.startsWith("<!doctype") || text.startsWith("<!DOCTYPE");
        }
    }
}
