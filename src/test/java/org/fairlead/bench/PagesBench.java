package org.fairlead.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** {@code ./dev bench pages}: what people at a browser wait for, in a real Chromium (P5 to P8). */
final class PagesBench {

    private static final long SEED = 5;
    private static final int SLOWER = 4;
    private static final int NAVIGATIONS = 400;
    private static final int QUICK_NAVIGATIONS = 60;
    private static final int INTERACTIONS = 10;
    private static final SlowLine.Quality SATELLITE = new SlowLine.Quality(600, 256_000, 2);
    private static final int SATELLITE_VISITS = 9;

    /** Where an agent goes in a day, and how often: half of it records, a fifth lists. */
    private static final List<String> DAY = List.of(
            "RECORD",
            "RECORD",
            "RECORD",
            "RECORD",
            "RECORD",
            "/incidents",
            "/incidents?filter=open%20and%20not%20paused&sort=due",
            "/",
            "/incidents/new",
            "/find?q=mail");

    private final Product product;
    private final SplittableRandom random = new SplittableRandom(SEED);

    PagesBench(Bench.Place place) {
        this.product = place.product();
    }

    void run(boolean quick) throws IOException, SQLException {
        product.start("demo");
        var records = new Fixture(product)
                .text(
                        "select string_agg(number, ',') from (select number from record.header order by id desc limit 300) chosen")
                .split(",");
        var home = "http://localhost:" + product.port();
        Say.line("| what | figure | target |");
        Say.line("|---|---|---|");
        weights(home, records);
        try (var seat = new Seat(home, true).signedIn(Fixture.AGENT)) {
            day(seat, records, quick ? QUICK_NAVIGATIONS : NAVIGATIONS);
        }
        satellite(records);
        product.stop();
    }

    private String path(String place, String... records) {
        return place.equals("RECORD") ? "/incidents/" + records[random.nextInt(records.length)] : place;
    }

    /** P7: the first view with nothing kept, then the same again. */
    private static void weights(String home, String... records) {
        for (var path : List.of("/", "/incidents", "/incidents/" + records[0], "/incidents/new")) {
            try (var seat = new Seat(home, true).signedIn(Fixture.AGENT)) {
                seat.forgetsPages();
                seat.opens(path);
                var first = seat.fetched();
                seat.opens(path);
                var name = path.replace(records[0], "…");
                say(name + ": first view, bytes", sum(first, ""), "60,000");
                say(name + ": scripts", sum(first, "Script"), "20,000");
                say(name + ": styles", sum(first, "Stylesheet"), "20,000");
                say(name + ": the page itself", sum(first, "Document"), "14,000 for the list");
                say(name + ": the same again", sum(seat.fetched(), ""), "15,000");
                say(name + ": asked of others", elsewhere(first), "0");
            }
        }
    }

    private static long sum(List<Seat.Fetched> fetched, String kind) {
        return fetched.stream()
                .filter(each -> kind.isEmpty() || each.kind().equals(kind))
                .mapToLong(Seat.Fetched::bytes)
                .sum();
    }

    private static long elsewhere(List<Seat.Fetched> fetched) {
        return fetched.stream()
                .filter(each -> !"localhost".equals(URI.create(each.address()).getHost()))
                .count();
    }

    /** P5 and P8: an agent's day on a processor four times slower. */
    private void day(Seat seat, String[] records, int navigations) {
        seat.slowedDown(SLOWER);
        for (var place : DAY) {
            seat.opens(path(place, records));
        }
        var mains = new ArrayList<Double>();
        var shifts = new ArrayList<Double>();
        var answers = new ArrayList<Double>();
        for (int turn = 0; turn < navigations; turn++) {
            var path = path(DAY.get(random.nextInt(DAY.size())), records);
            mains.add(seat.opens(path).main());
            if (turn % INTERACTIONS == 0) {
                works(seat);
                answers.add(seat.waited().slowestAnswer());
            }
            shifts.add(seat.waited().shift());
        }
        var all = array(mains);
        say("navigations with the main content within 200 ms, %", 100.0 * below(all, 200), "95");
        say("navigations with the main content within 1 s, %", 100.0 * below(all, 1_000), "99.5");
        say("to the main content, median, ms", Figures.quantile(all, 0.5), "-");
        say("largest contentful paint, p75, ms", Figures.quantile(all, 0.75), "500");
        say("interaction to next paint, p75, ms (0: below a frame)", Figures.quantile(array(answers), 0.75), "50");
        say("cumulative layout shift, p75", Figures.quantile(array(shifts), 0.75), "0.01");
    }

    /** What hands do on any page: find something by the palette, open and close a menu, write. */
    private static void works(Seat seat) {
        var keyboard = seat.page().keyboard();
        keyboard.press("Control+k");
        keyboard.type("log an");
        seat.page().waitForTimeout(300);
        keyboard.press("ArrowDown");
        keyboard.press("Escape");
        seat.page().locator(".fl-user summary").click();
        keyboard.press("Escape");
        var note = seat.page().locator("main textarea").first();
        if (note.count() > 0 && note.isVisible()) {
            note.click();
            keyboard.type("Looked at the relay, it hums");
        }
        seat.page().waitForTimeout(200);
    }

    /** P6: the list at a site behind a satellite, with nothing kept and with styles and scripts kept. */
    private void satellite(String... records) throws IOException {
        try (var line = new SlowLine(SATELLITE, product.port(), SEED)) {
            var home = "http://localhost:" + line.port();
            var cold = new ArrayList<Double>();
            var warm = new ArrayList<Double>();
            var record = new ArrayList<Double>();
            var plain = new ArrayList<Double>();
            try (var seat = new Seat(home, true).signedIn(Fixture.AGENT);
                    var without = new Seat(home, false).signedIn(Fixture.AGENT)) {
                for (int visit = 0; visit < SATELLITE_VISITS; visit++) {
                    seat.forgetsPages();
                    cold.add(sinceAsked(seat.opens("/incidents")));
                    warm.add(sinceAsked(seat.opens("/incidents")));
                    record.add(sinceAsked(seat.opens("/incidents/" + records[visit])));
                    long began = System.nanoTime();
                    without.page().navigate(home + "/incidents");
                    without.page().locator(".fl-table tbody tr").first().waitFor();
                    plain.add((System.nanoTime() - began) / 1e6);
                }
            }
            var target = "2,600 after the request";
            say("satellite (simulated), list, nothing kept, median, ms", Figures.median(array(cold)), target);
            say("satellite, list, nothing kept, slowest, ms", Figures.quantile(array(cold), 1), target);
            say("satellite, list again, median, ms", Figures.median(array(warm)), target);
            say("satellite, a record, median, ms", Figures.median(array(record)), target);
            say("satellite, list without JavaScript, all rows, median, ms", Figures.median(array(plain)), target);
        }
    }

    private static double sinceAsked(Seat.Waited waited) {
        return waited.main() - waited.sent();
    }

    private static double below(double[] all, double millis) {
        return (double) java.util.Arrays.stream(all)
                        .filter(each -> each < millis)
                        .count()
                / all.length;
    }

    private static double[] array(List<Double> figures) {
        return figures.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void say(String what, double figure, String target) {
        Say.line(String.format(Locale.ROOT, "| %s | %,." + (figure < 1 ? 3 : 0) + "f | %s |", what, figure, target));
    }
}
