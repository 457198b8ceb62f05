package org.fairlead.calendar;

import java.util.Arrays;

/** The open stretches of one period as sorted arrays of epoch nanoseconds, with the working time before each of them. */
final class OpenTable {

    static final long NONE = Long.MAX_VALUE;

    private final long[] opens;
    private final long[] closes;
    private final long[] before;
    private final long total;

    /** Takes stretches that are sorted, not empty, and neither overlap nor touch. */
    OpenTable(long[] opens, long[] closes) {
        this.opens = opens;
        this.closes = closes;
        this.before = new long[opens.length];
        var sum = 0L;
        for (var i = 0; i < opens.length; i++) {
            before[i] = sum;
            sum += closes[i] - opens[i];
        }
        this.total = sum;
    }

    int size() {
        return opens.length;
    }

    long opens(int index) {
        return opens[index];
    }

    long closes(int index) {
        return closes[index];
    }

    /** Working time of the whole period. */
    long total() {
        return total;
    }

    /** Working time of the period before the instant. */
    long workedBefore(long instant) {
        var index = lastAtOrBefore(opens, instant);
        return index < 0 ? 0 : before[index] + Math.min(instant, closes[index]) - opens[index];
    }

    /** The earliest instant before which the period has so much working time; more than none, at most the total. */
    long reached(long worked) {
        var index = lastAtOrBefore(before, worked - 1);
        return opens[index] + worked - before[index];
    }

    /** The first open instant that is not earlier, or {@link #NONE}. */
    long nextOpen(long instant) {
        var index = lastAtOrBefore(opens, instant);
        if (index >= 0 && instant < closes[index]) {
            return instant;
        }
        return index + 1 < opens.length ? opens[index + 1] : NONE;
    }

    /** The index of the first stretch that closes after the instant; the size if there is none. */
    int firstClosingAfter(long instant) {
        return lastAtOrBefore(closes, instant) + 1;
    }

    private static int lastAtOrBefore(long[] sorted, long key) {
        var found = Arrays.binarySearch(sorted, key);
        return found >= 0 ? found : -found - 2;
    }
}
