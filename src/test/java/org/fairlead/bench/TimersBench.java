package org.fairlead.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;

/** {@code ./dev bench timers}: how late breaches and warnings are told among many running clocks, and what watching them costs. */
final class TimersBench {

    private static final int INCIDENTS = 400_000;
    private static final int QUICK_INCIDENTS = 4_000;
    private static final long SETTLE_MILLIS = 30_000;
    private static final long WATCHED_MILLIS = 120_000;
    private static final String LATE =
            "select extract(epoch from percentile_cont(%s) within group (order by recorded_at - at)) from record.entry"
                    + " where kind in ('clock-breached', 'clock-warned') and recorded_at > '%s'";

    private final Product product;

    TimersBench(Bench.Place place) {
        this.product = place.product();
    }

    void run(boolean quick) throws IOException, SQLException {
        product.start("demo");
        product.stop();
        int incidents = quick ? QUICK_INCIDENTS : INCIDENTS;
        product.run("generate", "--incidents", Integer.toString(incidents), "--open", "100", "--seed", "20");
        product.start("start");
        var fixture = new Fixture(product);
        Setting.tidy(fixture);
        Product.rest(SETTLE_MILLIS);
        var began = fixture.text("select now()");
        double cpu = product.cpuMillis();
        Product.rest(WATCHED_MILLIS);
        double used = product.cpuMillis() - cpu;
        var running = fixture.text("select count(*) from clock.reading where state = 'RUNNING'");
        var told = fixture.text(
                "select count(*) from record.entry where kind in ('clock-breached', 'clock-warned') and recorded_at > '"
                        + began + "'");
        Say.line("| what | figure | target |");
        Say.line("|---|---|---|");
        Say.line("| running clocks | " + running + " | 1,000,000 |");
        Say.line("| warnings and breaches told meanwhile | " + told + " | - |");
        Say.line("| how late, median / p99 in seconds | " + fixture.text(LATE.formatted("0.5", began)) + " / "
                + fixture.text(LATE.formatted("0.99", began)) + " | 1 |");
        Say.line(String.format(
                Locale.ROOT,
                "| processor time, percent of one core | %.1f | 2 when idle |",
                100 * used / WATCHED_MILLIS));
        product.stop();
    }
}
