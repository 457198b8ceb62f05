package org.fairlead.live.internal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.fairlead.live.Streams.Told;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.RecordId;

/** One stream: what waits to be told on it. A record that changes often while its stream is slow waits once, not many times. */
final class Listening {

    private final Actor actor;
    private final Map<RecordId, String> numbers;
    private final LinkedHashMap<RecordId, String> waiting = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private boolean ended;

    Listening(Actor actor, Map<RecordId, String> numbers) {
        this.actor = actor;
        this.numbers = Map.copyOf(numbers);
    }

    Actor actor() {
        return actor;
    }

    Map<RecordId, String> numbers() {
        return numbers;
    }

    /** The record changed; never waits for the other end. */
    void tell(RecordId record, String id) {
        lock.lock();
        try {
            waiting.putLast(record, id);
            something.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more will be told. */
    void end() {
        lock.lock();
        try {
            ended = true;
            something.signal();
        } finally {
            lock.unlock();
        }
    }

    boolean hasEnded() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /** What is told next: as soon as there is something, or that there was nothing for so long. */
    Told next(Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (waiting.isEmpty() && !ended && left > 0) {
                left = something.awaitNanos(left);
            }
            if (waiting.isEmpty()) {
                return new Told.Quiet();
            }
            var first = waiting.pollFirstEntry();
            return new Told.Changed(String.valueOf(numbers.get(first.getKey())), first.getValue());
        } finally {
            lock.unlock();
        }
    }
}
