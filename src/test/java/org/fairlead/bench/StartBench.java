package org.fairlead.bench;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** {@code ./dev bench start}: from the command to the first page on a second run, and memory at rest. */
final class StartBench {

    private static final int RUNS = 5;
    private static final long SETTLE_MILLIS = 10_000;

    private final Product product;

    StartBench(Bench.Place place) {
        this.product = place.product();
    }

    void run() throws IOException {
        Say.line("First start, which learns to be quick …");
        product.start("demo");
        product.stop();
        var seconds = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long began = System.nanoTime();
            product.launch("start");
            product.awaitReady(java.time.Duration.ofMinutes(5));
            try (var wire = new Wire(product.port())) {
                wire.send("GET", "/sign-in", Map.of(), new byte[0]);
            }
            seconds[run] = (System.nanoTime() - began) / 1e9;
            if (run < RUNS - 1) {
                product.stop();
            }
        }
        Product.rest(SETTLE_MILLIS);
        long java = product.javaProcess();
        double postgres = Processor.kilobytes(product.postmaster(), "Pss");
        for (var child : Processor.children(product.postmaster())) {
            postgres += Processor.kilobytes(child, "Pss");
        }
        Say.line("| what | figure | target |");
        Say.line("|---|---|---|");
        Say.line(String.format(
                Locale.ROOT,
                "| cold start to first page, median of %d (p10-p90) | %.1f s (%.1f-%.1f) | 6 s |",
                RUNS,
                Figures.median(seconds),
                Figures.quantile(seconds, 0.1),
                Figures.quantile(seconds, 0.9)));
        Say.line(String.format(
                Locale.ROOT,
                "| Java at rest, RSS / PSS | %,.0f / %,.0f MB | 450 MB |",
                Processor.kilobytes(java, "Rss") / 1024.0,
                Processor.kilobytes(java, "Pss") / 1024.0));
        Say.line(String.format(Locale.ROOT, "| PostgreSQL at rest, PSS | %,.0f MB | - |", postgres / 1024.0));
        product.stop();
    }
}
