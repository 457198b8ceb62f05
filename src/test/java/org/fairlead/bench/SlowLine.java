package org.fairlead.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.SplittableRandom;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A simulated line to a distant site: a relay before the product that delays and meters what passes, and has lost segments come a round
 * trip late.
 *
 * <p>The kernel of many machines has no such line to offer ({@code netem}), and a browser's own throttling delays answers as a whole. All
 * connections share the line, in each direction; what belongs to one connection keeps its order, so that a lost segment holds up what
 * follows it. Handshakes are not simulated: figures count from the request.
 */
final class SlowLine implements AutoCloseable {

    private static final int SEGMENT = 1_460;

    /**
     * What the line is like.
     *
     * @param roundTripMillis there and back
     * @param bitsPerSecond its rate, each way
     * @param lossPercent how many segments in a hundred are lost once
     */
    record Quality(int roundTripMillis, int bitsPerSecond, int lossPercent) {}

    private final Quality quality;
    private final int beyond;
    private final ServerSocket door;
    private final SplittableRandom random;
    private final Direction there = new Direction();
    private final Direction back = new Direction();

    SlowLine(Quality quality, int beyond, long seed) throws IOException {
        this.quality = quality;
        this.beyond = beyond;
        this.random = new SplittableRandom(seed);
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::receive);
    }

    int port() {
        return door.getLocalPort();
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                var near = door.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), beyond);
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                join(near, far, there);
                join(far, near, back);
            } catch (IOException closed) {
                if (!door.isClosed()) {
                    throw new IllegalStateException("the product does not take connections", closed);
                }
            }
        }
    }

    /** A piece under way; an empty one says that nothing follows. */
    private record Piece(byte[] bytes, long arrives) {}

    /** One way of the line: when it is free again. */
    private static final class Direction {

        private long freeAt = System.nanoTime();

        synchronized long carry(int bytes, int bitsPerSecond) {
            long begin = Math.max(System.nanoTime(), freeAt);
            freeAt = begin + bytes * 8L * TimeUnit.SECONDS.toNanos(1) / bitsPerSecond;
            return freeAt;
        }
    }

    private synchronized boolean isLost() {
        return random.nextInt(100) < quality.lossPercent();
    }

    private void join(Socket from, Socket to, Direction way) {
        var underWay = new LinkedBlockingQueue<Piece>();
        Thread.ofVirtual().start(() -> send(from, way, underWay));
        Thread.ofVirtual().start(() -> deliver(to, underWay));
    }

    private void send(Socket from, Direction way, LinkedBlockingQueue<Piece> underWay) {
        var buffer = new byte[SEGMENT];
        long last = System.nanoTime();
        long trip = TimeUnit.MILLISECONDS.toNanos(quality.roundTripMillis());
        try {
            var in = from.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                long arrives = way.carry(read, quality.bitsPerSecond()) + trip / 2 + (isLost() ? trip : 0);
                last = Math.max(last, arrives);
                underWay.add(new Piece(java.util.Arrays.copyOf(buffer, read), last));
            }
        } catch (IOException broken) {
            // The end is passed on below, whichever way it came.
        }
        underWay.add(new Piece(new byte[0], last));
    }

    private static void deliver(Socket to, LinkedBlockingQueue<Piece> underWay) {
        try (to) {
            var out = to.getOutputStream();
            for (var piece = underWay.take(); piece.bytes().length > 0; piece = underWay.take()) {
                TimeUnit.NANOSECONDS.sleep(piece.arrives() - System.nanoTime());
                out.write(piece.bytes());
            }
        } catch (IOException gone) {
            // Whoever was to receive it has hung up.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
