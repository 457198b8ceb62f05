package org.fairlead.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.fairlead.platform.sql.ConstraintBroken;
import org.fairlead.record.BulkTimelines;
import org.fairlead.record.BulkTimelines.NewRecord;

/** Writes a generation with several writers, a batch in each transaction, and says how far it is. */
final class GenerationRun {

    private static final int AT_ONCE = 400;
    private static final int WRITERS = 4;
    private static final int ATTEMPTS = 4;
    private static final long TELL_EVERY_NANOS = 5_000_000_000L;
    private static final String NUMBER_TAKEN = "header_number";

    private final Generation generation;
    private final BulkTimelines timelines;
    private final Generation.Span span;
    private final Consumer<String> progress;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong added = new AtomicLong();
    private final AtomicLong entries = new AtomicLong();
    private final AtomicLong told = new AtomicLong();

    GenerationRun(Generation generation, BulkTimelines timelines, Generation.Span span, Consumer<String> progress) {
        this.generation = generation;
        this.timelines = timelines;
        this.span = span;
        this.progress = progress;
    }

    /** Writes all of it; fails when one batch does, with everything written before kept. */
    void run() {
        long began = System.nanoTime();
        told.set(began);
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var running = new ArrayList<Future<?>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                running.add(writers.submit(() -> write(began)));
            }
            for (var each : running) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a batch was not written", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
        tell(began);
        progress.accept(String.format(
                Locale.ROOT,
                "%,d incidents with %,d entries added, %,d were there already.",
                added.get(),
                entries.get(),
                done.get() - added.get()));
    }

    private void write(long began) {
        while (true) {
            int from = next.getAndAdd(AT_ONCE);
            if (from >= span.incidents() || Thread.currentThread().isInterrupted()) {
                return;
            }
            batch(from, Math.min(from + AT_ONCE, span.incidents()));
            long last = told.get();
            if (System.nanoTime() - last > TELL_EVERY_NANOS && told.compareAndSet(last, System.nanoTime())) {
                tell(began);
            }
        }
    }

    private void batch(int from, int to) {
        for (int attempt = 0; ; attempt++) {
            var records = new ArrayList<NewRecord>(to - from);
            for (int place = from; place < to; place++) {
                records.add(generation.at(place, attempt));
            }
            try {
                count(records, timelines.add(records).size());
                return;
            } catch (ConstraintBroken broken) {
                if (!broken.constraint().equals(NUMBER_TAKEN) || attempt == ATTEMPTS) {
                    throw broken;
                }
            }
        }
    }

    private void count(List<NewRecord> records, int written) {
        done.addAndGet(records.size());
        added.addAndGet(written);
        if (written > 0) {
            entries.addAndGet(records.stream()
                    .mapToLong(record -> record.entries().size())
                    .sum());
        }
    }

    private void tell(long began) {
        double seconds = (System.nanoTime() - began) / 1e9;
        progress.accept(String.format(
                Locale.ROOT,
                "%,d of %,d incidents, %,.0f a second",
                done.get(),
                span.incidents(),
                added.get() / Math.max(seconds, 0.001)));
    }
}
