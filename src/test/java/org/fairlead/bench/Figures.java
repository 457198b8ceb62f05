package org.fairlead.bench;

import java.util.Arrays;

/** What runs gave: rates, waiting times, processor time. */
record Figures(double perSecond, double[] micros, double cpuMillis) {

    /** The value below which the share of them lies, by linear interpolation; NaN for none. */
    static double quantile(double[] values, double share) {
        if (values.length == 0) {
            return Double.NaN;
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        double place = share * (sorted.length - 1);
        int below = (int) place;
        double rest = place - below;
        return below + 1 < sorted.length ? sorted[below] * (1 - rest) + sorted[below + 1] * rest : sorted[below];
    }

    static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /** The slope of the values over the sizes, both as logarithms: by least squares. */
    static double exponent(double[] sizes, double[] values) {
        double meanX = Arrays.stream(sizes).map(Math::log).average().orElse(0);
        double meanY = Arrays.stream(values).map(Math::log).average().orElse(0);
        double above = 0;
        double below = 0;
        for (int place = 0; place < sizes.length; place++) {
            double x = Math.log(sizes[place]) - meanX;
            above += x * (Math.log(values[place]) - meanY);
            below += x * x;
        }
        return below == 0 ? Double.NaN : above / below;
    }
}
