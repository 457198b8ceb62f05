package org.fairlead.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code ./dev bench}: speed beside raw SQL, at several sizes. */
final class Bench {

    private static final int WRONG_USE = 2;

    private Bench() {}

    /** Runs; exit codes 0 done, 1 did not hold, 2 wrong use. */
    public static void main(String[] words) throws Exception {
        var asked = Asked.read(words);
        if (asked == null) {
            System.exit(WRONG_USE);
            return;
        }
        try (var place = Place.of(asked.options())) {
            System.exit(run(asked, place));
        }
    }

    private static int run(Asked asked, Place place) throws Exception {
        var what = asked.what();
        if (what.contains("start")) {
            new StartBench(place).run();
        }
        if (what.contains("generate")) {
            new RatesBench(place).run(asked.quick());
        }
        if (what.contains("timers")) {
            new TimersBench(place).run(asked.quick());
        }
        if (what.contains("live")) {
            new LiveBench(place).run(asked.quick());
        }
        if (what.contains("pages")) {
            new PagesBench(place).run(asked.quick());
        }
        var names = new ArrayList<>(what);
        names.removeAll(List.of("start", "generate", "timers", "live", "pages"));
        return what.isEmpty() || !names.isEmpty() ? operations(asked, place, names) : 0;
    }

    private static int operations(Asked asked, Place place, List<String> names) throws Exception {
        var product = place.product();
        var plan = asked.quick() ? new Measured.Plan(2, 0.4, 5) : new Measured.Plan(4, 1.5, 7);
        var report = new Report(asked.sizes());
        Say.line("Loading the demo estate on " + place.data());
        product.start("demo");
        for (int size : asked.sizes()) {
            product.stop();
            product.run("generate", "--incidents", Integer.toString(size));
            product.start("start");
            var fixture = new Fixture(product);
            Setting.tidy(fixture);
            if (size == asked.sizes().getFirst()) {
                Setting.print(fixture);
            }
            Say.line("");
            Say.line(String.format(java.util.Locale.ROOT, "## %,d incidents", Setting.incidents(fixture)));
            var operations = new Operations(fixture)
                    .all().stream()
                            .filter(operation ->
                                    names.isEmpty() || names.stream().anyMatch(operation.name()::contains))
                            .toList();
            for (var operation : operations) {
                Measured.warm(fixture, operation, plan);
            }
            report.head();
            for (var operation : operations) {
                report.add(size, Measured.measure(fixture, operation, plan));
            }
        }
        report.growth();
        product.stop();
        return report.holds() ? 0 : 1;
    }

    /** What was asked for on the line. */
    record Asked(Map<String, String> options, List<String> what) {

        private static final List<String> VALUES = List.of("--incidents", "--data", "--port");

        static @org.jspecify.annotations.Nullable Asked read(String[] words) {
            var options = new LinkedHashMap<String, String>();
            var what = new ArrayList<String>();
            for (int place = 0; place < words.length; place++) {
                var word = words[place];
                if (VALUES.contains(word) && place + 1 < words.length) {
                    options.put(word, words[++place]);
                } else if (word.equals("--quick") || word.equals("--keep")) {
                    options.put(word, "");
                } else if (word.startsWith("-")) {
                    System.err.println("./dev bench does not know " + word + ": see ./dev bench --help.");
                    return null;
                } else {
                    what.add(word);
                }
            }
            return new Asked(options, what);
        }

        boolean quick() {
            return options.containsKey("--quick");
        }

        List<Integer> sizes() {
            var given = options.get("--incidents");
            if (given == null) {
                return quick() ? List.of(2_000, 10_000) : List.of(10_000, 100_000, 1_000_000);
            }
            return Arrays.stream(given.split(",", -1))
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
        }
    }

    /** Where it runs: a data directory that is thrown away unless it was named. */
    record Place(Product product, Path data, boolean kept) implements AutoCloseable {

        static Place of(Map<String, String> options) throws Exception {
            var home = Path.of("").toAbsolutePath();
            var named = options.get("--data");
            Files.createDirectories(home.resolve("target"));
            var data = named == null
                    ? Files.createTempDirectory(home.resolve("target"), "bench-")
                    : Path.of(named).toAbsolutePath();
            int port = options.containsKey("--port")
                    ? Integer.parseInt(Objects.requireNonNull(options.get("--port")))
                    : freePort();
            return new Place(
                    new Product(home, data, port, List.of()), data, named != null || options.containsKey("--keep"));
        }

        private static int freePort() throws Exception {
            try (var socket = new java.net.ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }

        @Override
        public void close() throws Exception {
            product.stop();
            if (!kept) {
                org.springframework.util.FileSystemUtils.deleteRecursively(data);
            }
        }
    }
}
