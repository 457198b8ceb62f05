package org.fairlead.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.fairlead.access.StillSignedIn;
import org.fairlead.platform.actor.Actor;
import org.springframework.stereotype.Component;

/** A stream as server-sent events (WHATWG HTML, 9.2). */
@Component
public class EventStream {

    /** The header in which a browser says which event it had last. */
    public static final String LAST = "Last-Event-ID";

    /** After this many milliseconds a browser whose stream broke asks again. */
    private static final int AGAIN = 3_000;

    /** How often it is asked again whether the other end is signed in still. */
    private static final Duration ASKED_AGAIN = Duration.ofSeconds(20);

    private final Streams streams;
    private final StillSignedIn still;

    EventStream(Streams streams, StillSignedIn still) {
        this.streams = streams;
        this.still = still;
    }

    /**
     * What is asked for.
     *
     * @param records the numbers of the records to follow
     * @param last the last event that arrived; empty for none
     */
    public record Asked(List<String> records, String last) {
        /** Copies the list. */
        public Asked {
            records = List.copyOf(records);
        }
    }

    /** Answers with a stream, until either end has enough; with nothing (204), so that no browser asks again, where there is nothing to follow. */
    public void serve(Actor actor, Asked asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var asking = new AtomicLong(System.nanoTime());
        streams.follow(actor, asked.records(), asked.last(), told -> {
            if (System.nanoTime() - asking.get() > ASKED_AGAIN.toNanos()) {
                if (!still.still(request)) {
                    return false;
                }
                asking.set(System.nanoTime());
            }
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
