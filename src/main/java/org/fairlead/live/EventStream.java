package org.fairlead.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
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
        var following = streams.follow(actor, asked.records(), asked.last()).orElse(null);
        if (following == null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        try {
            begin(response);
            var async = request.startAsync(request, response);
            async.setTimeout(0);
            async.addListener(new WhenGone(following));
            following.begin(new Telling(response.getOutputStream(), still.of(request), async));
        } catch (IOException | RuntimeException gone) {
            following.end();
            throw gone;
        }
    }

    private static void begin(HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        // Whatever stands between must pass it on as it comes.
        response.setHeader("X-Accel-Buffering", "no");
        response.getOutputStream().write(("retry: " + AGAIN + "\n\n: \n\n").getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    /** Writes what is told, and asks from time to time whether the other end is signed in still. */
    private static final class Telling implements Streams.Listener {

        private final OutputStream out;
        private final BooleanSupplier still;
        private final AsyncContext async;
        private long asked = System.nanoTime();

        Telling(OutputStream out, BooleanSupplier still, AsyncContext async) {
            this.out = out;
            this.still = still;
            this.async = async;
        }

        @Override
        public boolean hear(Streams.Told told) throws IOException {
            if (System.nanoTime() - asked > ASKED_AGAIN.toNanos()) {
                if (!still.getAsBoolean()) {
                    return false;
                }
                asked = System.nanoTime();
            }
            out.write(text(told).getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        }

        @Override
        public void ended() {
            async.complete();
        }
    }

    /** Ends the stream when the server finds that the other end has gone. */
    private record WhenGone(Streams.Following following) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            following.end();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            following.end();
        }

        @Override
        public void onError(AsyncEvent event) {
            following.end();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // It is the one that was begun.
        }
    }

    private static String text(Streams.Told told) {
        return switch (told) {
            case Streams.Told.Changed changed ->
                "event: changed\nid: " + changed.id() + "\ndata: " + changed.number() + "\n\n";
            case Streams.Told.Quiet quiet -> ": \n\n";
        };
    }
}
