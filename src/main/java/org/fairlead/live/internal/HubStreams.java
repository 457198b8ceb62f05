package org.fairlead.live.internal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.fairlead.live.LiveRefusal;
import org.fairlead.live.Streams;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.id.HumanNumber;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordId;
import org.fairlead.record.RecordList;
import org.fairlead.record.Records;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Streams on the threads that ask for them: a thread that waits costs a few kilobytes, and one that writes slowly keeps nobody else waiting. */
@Component
class HubStreams implements Streams, SmartLifecycle {

    private static final Duration QUIET = Duration.ofSeconds(20);

    /** Then the other end asks again, and whether it may is asked again with it. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int LOOKED_THROUGH = 20;

    private final Hub hub;
    private final Records records;
    private volatile boolean running;

    HubStreams(Hub hub, Records records) {
        this.hub = hub;
        this.records = records;
    }

    @Override
    public void follow(Actor actor, Collection<String> numbers, String after, Listener listener) throws IOException {
        var seen = seen(actor, numbers);
        if (seen.isEmpty()) {
            return;
        }
        var listening = new Listening(actor, seen);
        if (!running || !hub.add(listening)) {
            throw new RefusedException(new LiveRefusal.Full());
        }
        try {
            Place.after(after).ifPresent(since -> goOn(listening, since));
            tell(listening, listener);
        } finally {
            hub.remove(listening);
        }
    }

    private static void tell(Listening listening, Listener listener) throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        try {
            boolean wanted = listener.hear(new Told.Quiet());
            while (wanted && !listening.hasEnded() && System.nanoTime() < end) {
                wanted = listener.hear(listening.next(QUIET));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<RecordId, String> seen(Actor actor, Collection<String> numbers) {
        var known = numbers.stream()
                .limit(MOST_RECORDS)
                .flatMap(number -> HumanNumber.read(number).stream())
                .map(HumanNumber::text)
                .collect(Collectors.toSet());
        var seen = new HashMap<RecordId, String>();
        if (!known.isEmpty()) {
            var list = RecordList.first(RecordFields.numbered(known), RecordList.Sort.NEWEST, known.size());
            records.list(actor, list).rows().forEach(row -> seen.put(row.id(), row.number()));
        }
        return seen;
    }

    /** Tells what was written while the stream was broken. */
    private void goOn(Listening listening, Instant since) {
        listening
                .numbers()
                .keySet()
                .forEach(record ->
                        records.view(listening.actor(), record, LOOKED_THROUGH, Integer.MAX_VALUE).entries().stream()
                                .map(entry -> entry.stamp().recordedAt())
                                .filter(since::isBefore)
                                .max(Instant::compareTo)
                                .ifPresent(at -> listening.tell(record, Place.at(at))));
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends the streams before the server waits for the requests it still answers. */
    @Override
    public void stop() {
        running = false;
        hub.endAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
