package org.fairlead.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables, in a form that can be pasted. */
final class Report {

    private static final double MOST_GROWTH = 0.05;

    private final List<Integer> sizes;
    private final Map<String, List<Measured>> all = new LinkedHashMap<>();
    private boolean holds = true;

    Report(List<Integer> sizes) {
        this.sizes = List.copyOf(sizes);
    }

    boolean holds() {
        return holds;
    }

    void head() {
        Say.line(
                "| operation | RAW/s 1 | OURS/s 1 | ratio 1 | RAW/s 16 | OURS/s 16 (p10-p90) | ratio 16 | p50 / p99 ms 1"
                        + " | p50 / p99 ms 16 | CPU ms (raw) | budget |");
        Say.line("|---|---|---|---|---|---|---|---|---|---|---|");
    }

    void add(int size, Measured measured) {
        all.computeIfAbsent(measured.operation().name(), any -> new ArrayList<>())
                .add(measured);
        Say.line(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %.2f | %,.0f | %,.0f (%,.0f-%,.0f) | %.2f | %.2f / %.2f | %.1f / %.1f | %.2f (%.2f)"
                        + " | %s |",
                measured.operation().name(),
                measured.rawPerSecond(false),
                measured.oursPerSecond(false),
                measured.ratio(false),
                measured.rawPerSecond(true),
                measured.oursPerSecond(true),
                measured.oursPerSecond(0.1),
                measured.oursPerSecond(0.9),
                measured.ratio(true),
                measured.millis(false, 0.5),
                measured.millis(false, 0.99),
                measured.millis(true, 0.5),
                measured.millis(true, 0.99),
                measured.cpu(),
                measured.rawCpu(),
                verdict(measured)));
    }

    private String verdict(Measured measured) {
        var budget = measured.operation().budget();
        if (budget == null) {
            return "-";
        }
        boolean within = measured.cpu() <= budget;
        holds &= within;
        return String.format(Locale.ROOT, "%.2f %s", budget, within ? "held" : "MISSED");
    }

    /** Growth over the sizes: the exponent of processor time and of the median waiting time. */
    void growth() {
        if (sizes.size() < 2) {
            return;
        }
        Say.line("");
        Say.line("Growth from " + sizes.getFirst() + " to " + sizes.getLast()
                + " incidents: slope of the logarithms, 0 is flat.");
        Say.line("| operation | exponent of CPU | exponent of p50 at 1 client | at most 0.05 |");
        Say.line("|---|---|---|---|");
        all.forEach((name, rows) -> {
            double[] x = sizes.stream()
                    .limit(rows.size())
                    .mapToDouble(Integer::doubleValue)
                    .toArray();
            double cpu =
                    Figures.exponent(x, rows.stream().mapToDouble(Measured::cpu).toArray());
            double wait = Figures.exponent(
                    x, rows.stream().mapToDouble(row -> row.millis(false, 0.5)).toArray());
            boolean search = name.startsWith("search");
            boolean flat = cpu <= MOST_GROWTH;
            holds &= flat || search;
            Say.line(String.format(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f | %s |",
                    name,
                    cpu,
                    wait,
                    search ? "grows with the hits" : flat ? "held" : "MISSED"));
        });
    }
}
