package org.fairlead.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** {@code ./dev bench live}: how late open pages are told of changes while many are open, and what holding them open costs. */
final class LiveBench {

    private static final int STREAMS = 10_000;
    private static final int QUICK_STREAMS = 500;
    private static final int OPENED_AT_ONCE = 64;
    private static final int WRITERS = 8;
    private static final long WATCHED_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long PATIENCE_SECONDS = 60;

    private final Product product;
    private final Map<String, Sent> sent = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> late = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private volatile boolean ended;

    /**
     * The one note on a record that its streams are still to tell of: the next is written when all have.
     *
     * @param at when it was sent
     * @param awaited how many streams have not told of it yet
     */
    private record Sent(long at, AtomicInteger awaited) {}

    LiveBench(Bench.Place place) {
        this.product = place.product();
    }

    void run(boolean quick) throws IOException, SQLException, InterruptedException {
        int wanted = quick ? QUICK_STREAMS : STREAMS;
        product.start("demo");
        product.stop();
        product.run("generate", "--incidents", "1000", "--open", "100", "--seed", "21");
        product.limit("-Xmx1g -Dfairlead.live.most-of-one=1000000");
        product.start("start");
        var fixture = new Fixture(product);
        var records = List.of(fixture.text("select string_agg(number, ',') from"
                        + " (select number from record.header where phase = 'OPEN' order by id desc limit 500) chosen")
                .split(","));
        var token = product.token(Fixture.AGENT);
        var streams = open(wanted, records, token);
        int each = wanted / records.size();
        double before = product.cpuMillis();
        long changes = write(fixture, records, each);
        double used = product.cpuMillis() - before;
        Product.rest(2_000);
        ended = true;
        var delays = late.stream().mapToLong(Long::longValue).sorted().toArray();
        Say.line("| what | figure | target |");
        Say.line("|---|---|---|");
        Say.line("| streams open | " + (streams.size() - refused.get()) + " | 10,000 |");
        Say.line("| streams that the product ended meanwhile | " + broken + " | 0 |");
        Say.line("| heap of the product after a collection, MiB | " + product.heapMebibytes() + " | 1,024 |");
        Say.line(line("changes a second", changes / (WATCHED_NANOS / 1e9), "500"));
        Say.line("| told | " + delays.length + " | " + changes * each + " |");
        Say.line(line("change to told, median, ms", at(delays, 0.5), "-"));
        Say.line(line("change to told, p99, ms", at(delays, 0.99), "200"));
        Say.line(line("processor of the product, cores", used / (WATCHED_NANOS / 1e6), "-"));
        for (var socket : streams) {
            socket.close();
        }
        product.stop();
    }

    private static String line(String what, double figure, String target) {
        return String.format(Locale.ROOT, "| %s | %.1f | %s |", what, figure, target);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) ((sorted.length - 1) * share)] / 1e6;
    }

    private List<Socket> open(int wanted, List<String> records, String token) throws InterruptedException {
        var sockets = new ConcurrentLinkedQueue<Socket>();
        var open = new CountDownLatch(wanted);
        var turns = new java.util.concurrent.Semaphore(OPENED_AT_ONCE);
        for (int index = 0; index < wanted; index++) {
            var number = records.get(index % records.size());
            turns.acquire();
            Thread.ofVirtual().start(() -> {
                try {
                    var socket = new Socket();
                    sockets.add(socket);
                    socket.connect(new InetSocketAddress("localhost", product.port()));
                    listen(socket, number, token, () -> {
                        turns.release();
                        open.countDown();
                    });
                } catch (IOException failed) {
                    if (!ended) {
                        refused.incrementAndGet();
                        turns.release();
                        open.countDown();
                    }
                }
            });
        }
        if (!open.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(open.getCount() + " streams did not open");
        }
        return List.copyOf(sockets);
    }

    private void listen(Socket socket, String number, String token, Runnable begun) throws IOException {
        var request = "GET /api/v1/live?records=" + number + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + token + "\r\nAccept: text/event-stream\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var in = socket.getInputStream();
        var buffer = new byte[512];
        boolean first = true;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            var text = new String(buffer, 0, read, StandardCharsets.US_ASCII);
            if (first) {
                if (!text.startsWith("HTTP/1.1 200")) {
                    throw new IOException(text.lines().findFirst().orElse(""));
                }
                first = false;
                begun.run();
            }
            if (text.contains("data: ")) {
                told(number);
            }
        }
        if (!ended) {
            broken.incrementAndGet();
        }
    }

    private void told(String number) {
        var note = sent.get(number);
        if (note != null && note.awaited().decrementAndGet() >= 0) {
            late.add(System.nanoTime() - note.at());
        }
    }

    private boolean isQuiet(String record) {
        var note = sent.get(record);
        return note == null || note.awaited().get() <= 0;
    }

    /** Notes from several writers, each waiting for its answer; a note counts from the moment it was sent. */
    private long write(Fixture fixture, List<String> records, int streamsOfEach) throws InterruptedException {
        var written = new AtomicLong();
        long end = System.nanoTime() + WATCHED_NANOS;
        var threads = new ArrayList<Thread>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int own = writer;
            threads.add(Thread.ofVirtual().start(() -> {
                try (var api = fixture.agent()) {
                    for (int index = own; System.nanoTime() < end; index += WRITERS) {
                        var record = records.get(index % records.size());
                        if (!isQuiet(record)) {
                            Product.rest(1);
                            continue;
                        }
                        sent.put(record, new Sent(System.nanoTime(), new AtomicInteger(streamsOfEach)));
                        int status = api.post(
                                        "/api/v1/incidents/" + record + "/notes",
                                        "{\"text\":\"Looked at again\",\"audience\":\"EVERYONE\"}")
                                .status();
                        if (status != 201) {
                            throw new IllegalStateException("a note was answered " + status);
                        }
                        written.incrementAndGet();
                    }
                } catch (IOException failed) {
                    throw new IllegalStateException(failed);
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        return written.get();
    }
}
