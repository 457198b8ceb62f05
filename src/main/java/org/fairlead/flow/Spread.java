package org.fairlead.flow;

import java.util.Arrays;
import java.util.Optional;

/**
 * How durations spread, in seconds. Quantiles are linear interpolations between the two nearest values (type 7 of Hyndman
 * and Fan): for n ascending values and a share p, the value at position (n - 1) p counted from zero.
 *
 * @param count how many durations
 * @param mean their sum divided by their count
 * @param deviation the population standard deviation
 * @param min the shortest
 * @param median the half-way value
 * @param p75 the value that three quarters do not pass
 * @param p90 the value that nine tenths do not pass
 * @param p95 the value that 95 of a hundred do not pass
 * @param p99 the value that 99 of a hundred do not pass
 * @param max the longest
 * @param sum all of them together
 */
public record Spread(
        long count,
        double mean,
        double deviation,
        double min,
        double median,
        double p75,
        double p90,
        double p95,
        double p99,
        double max,
        double sum) {

    private static final double MILLIS = 1000.0;

    /** The three figures that a summary shows, in seconds. */
    public record Summary(double mean, double median, double p90) {}

    /** The three figures that a summary shows. */
    public Summary summary() {
        return new Summary(mean, median, p90);
    }

    /** The spread of the first {@code count} durations, given in milliseconds, or nothing when there are none. */
    static Optional<Spread> ofMillis(long[] durations, int count) {
        if (count == 0) {
            return Optional.empty();
        }
        var sorted = Arrays.copyOf(durations, count);
        Arrays.sort(sorted);
        var sum = 0.0;
        for (var duration : sorted) {
            sum += duration;
        }
        var mean = sum / count;
        var squares = 0.0;
        for (var duration : sorted) {
            squares += (duration - mean) * (duration - mean);
        }
        return Optional.of(new Spread(
                count,
                mean / MILLIS,
                Math.sqrt(squares / count) / MILLIS,
                sorted[0] / MILLIS,
                quantile(sorted, 0.5),
                quantile(sorted, 0.75),
                quantile(sorted, 0.9),
                quantile(sorted, 0.95),
                quantile(sorted, 0.99),
                sorted[count - 1] / MILLIS,
                sum / MILLIS));
    }

    private static double quantile(long[] sorted, double share) {
        var position = (sorted.length - 1) * share;
        var below = (int) Math.floor(position);
        var above = Math.min(below + 1, sorted.length - 1);
        return (sorted[below] + (position - below) * (sorted[above] - sorted[below])) / MILLIS;
    }
}
