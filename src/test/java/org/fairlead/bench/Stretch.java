package org.fairlead.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A timed stretch of one operation with so many clients at once. */
final class Stretch implements AutoCloseable {

    private final List<Work> clients = new ArrayList<>();
    private final Product product;

    Stretch(Product product, Operation.Maker maker, int clients) throws Exception {
        this.product = product;
        for (int client = 0; client < clients; client++) {
            this.clients.add(maker.client());
        }
    }

    /** Runs for the time, and not more often than that in all. */
    Figures run(double seconds, int most) throws Exception {
        var left = new AtomicInteger(most);
        double cpu = product.cpuMillis();
        long began = System.nanoTime();
        long end = began + (long) (seconds * 1e9);
        var micros = new ArrayList<Double>();
        if (clients.size() == 1) {
            micros.addAll(loop(clients.getFirst(), end, left));
        } else {
            try (var threads = Executors.newFixedThreadPool(clients.size())) {
                var running = new ArrayList<Future<List<Double>>>();
                for (var client : clients) {
                    Callable<List<Double>> looping = () -> loop(client, end, left);
                    running.add(threads.submit(looping));
                }
                for (var each : running) {
                    micros.addAll(each.get());
                }
            }
        }
        double took = (System.nanoTime() - began) / 1e9;
        double used = product.cpuMillis() - cpu;
        return new Figures(
                micros.size() / took,
                micros.stream().mapToDouble(Double::doubleValue).toArray(),
                used / Math.max(1, micros.size()));
    }

    private static List<Double> loop(Work client, long end, AtomicInteger left) throws Exception {
        var micros = new ArrayList<Double>();
        long now = System.nanoTime();
        while (now < end && left.getAndDecrement() > 0) {
            client.once();
            long after = System.nanoTime();
            micros.add((after - now) / 1e3);
            now = after;
        }
        return micros;
    }

    @Override
    public void close() throws Exception {
        for (var client : clients) {
            client.close();
        }
    }
}
