package org.fairlead.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fairlead.platform.actor.Actor;
import org.springframework.stereotype.Component;

/** A stream as server-sent events (WHATWG HTML, 9.2). */
@Component
public class EventStream {

    /** The header in which a browser says which event it had last. */
    public static final String LAST = "Last-Event-ID";

    /** After this many milliseconds a browser whose stream broke asks again. */
    private static final int AGAIN = 3_000;

    private final Streams streams;

    EventStream(Streams streams) {
        this.streams = streams;
    }

    /** Answers with a stream, until either end has enough; with nothing (204), so that no browser asks again, where there is nothing to follow. */
    public void serve(Actor actor, List<String> numbers, String last, HttpServletResponse response) throws IOException {
        streams.follow(actor, numbers, last, told -> {
            if (!response.isCommitted()) {
                begin(response);
            }
            var out = response.getOutputStream();
            out.write(text(told).getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        });
        if (!response.isCommitted()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    private static void begin(HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        // Whatever stands between must pass it on as it comes.
        response.setHeader("X-Accel-Buffering", "no");
        response.getOutputStream().write(("retry: " + AGAIN + "\n\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Streams.Told told) {
        return switch (told) {
            case Streams.Told.Changed changed ->
                "event: changed\nid: " + changed.id() + "\ndata: " + changed.number() + "\n\n";
            case Streams.Told.Quiet quiet -> ": \n\n";
        };
    }
}
