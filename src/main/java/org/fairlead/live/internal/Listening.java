package org.fairlead.live.internal;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.fairlead.live.Streams.Following;
import org.fairlead.live.Streams.Listener;
import org.fairlead.live.Streams.Told;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * One stream: what waits to be told on it. A record that changes often while its stream is slow waits once, not many times. A thread is
 * there only while something is told.
 */
final class Listening implements Following {

    private final Actor actor;
    private final Map<RecordId, String> numbers;
    private final Consumer<Listening> whenOver;
    private final long began = System.nanoTime();
    private final LinkedHashMap<RecordId, String> waiting = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Listener listener;
    private long lastTold = began;
    private boolean isQuiet;
    private boolean telling;
    private boolean ended;
    private boolean over;

    Listening(Actor actor, Map<RecordId, String> numbers, Consumer<Listening> whenOver) {
        this.actor = actor;
        this.numbers = Map.copyOf(numbers);
        this.whenOver = whenOver;
    }

    Actor actor() {
        return actor;
    }

    Map<RecordId, String> numbers() {
        return numbers;
    }

    @Override
    public void begin(Listener hearing) {
        change(() -> listener = hearing);
    }

    /** The record changed; never waits for the other end. */
    void tell(RecordId record, String id) {
        change(() -> waiting.putLast(record, id));
    }

    /** Tells that nothing happened when that was so for as long as this; ends a stream that has lasted as long as that. */
    void look(long now, long quiet, long longest) {
        if (now - began > longest) {
            end();
        } else if (now - lastTold > quiet) {
            change(() -> isQuiet = true);
        }
    }

    @Override
    public void end() {
        change(() -> ended = true);
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            if (telling || over || !hasSomething()) {
                return;
            }
            telling = true;
        } finally {
            lock.unlock();
        }
        Thread.startVirtualThread(this::tellAll);
    }

    private boolean hasSomething() {
        return ended || listener != null && (isQuiet || !waiting.isEmpty());
    }

    private void tellAll() {
        for (var next = next(); next.isPresent(); next = next()) {
            if (!isHeard(next.get())) {
                change(() -> ended = true);
            }
        }
    }

    private boolean isHeard(Told told) {
        try {
            return Objects.requireNonNull(listener).hear(told);
        } catch (IOException | RuntimeException gone) {
            return false;
        }
    }

    /** What is told next; empty when there is nothing, or nothing more. */
    private Optional<Told> next() {
        lock.lock();
        try {
            telling = hasSomething() && !ended;
            if (telling) {
                lastTold = System.nanoTime();
                isQuiet = false;
                var first = waiting.pollFirstEntry();
                return Optional.of(
                        first == null
                                ? new Told.Quiet()
                                : new Told.Changed(String.valueOf(numbers.get(first.getKey())), first.getValue()));
            }
            if (!ended || over) {
                return Optional.empty();
            }
            over = true;
        } finally {
            lock.unlock();
        }
        finish();
        return Optional.empty();
    }

    private void finish() {
        whenOver.accept(this);
        if (listener != null) {
            listener.ended();
        }
    }
}
