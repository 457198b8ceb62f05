package org.fairlead.bench;

import java.io.IOException;
import java.util.Locale;

/** {@code ./dev bench generate}: how many records a second are written. */
final class RatesBench {

    private final Bench.Place place;

    RatesBench(Bench.Place place) {
        this.place = place;
    }

    void run(boolean quick) throws IOException {
        var product = place.product();
        product.start("demo");
        int incidents = quick ? 10_000 : 100_000;
        double cpu = Processor.millisWithChildren(product.postmaster());
        product.run("generate", "--incidents", Integer.toString(incidents), "--seed", "77");
        double used = Processor.millisWithChildren(product.postmaster()) - cpu;
        Say.line(String.format(
                Locale.ROOT, "PostgreSQL used %.3f ms of processor time for each incident.", used / incidents));
        product.stop();
    }
}
