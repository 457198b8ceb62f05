package org.fairlead.flow;

import java.util.Optional;

/** How long cases took, in calendar time; the definitions are those of {@link FlowFigures}. */
public final class Durations {

    private Durations() {}

    /** From the opening to the end of each case that has both. */
    public static Optional<Spread> elapsed(FlowLog log) {
        return spread(log, number -> ended(log, number));
    }

    /** From the opening to the last resolution of each case that has one. */
    public static Optional<Spread> resolution(FlowLog log) {
        return spread(log, number -> log.resolvedAt[number]);
    }

    private static Optional<Spread> spread(FlowLog log, EndOfCase end) {
        var durations = new long[log.cases];
        var count = 0;
        for (int number = 0; number < log.cases; number++) {
            var from = opened(log, number);
            var to = end.millis(number);
            if (from != FlowLog.NEVER && to != FlowLog.NEVER) {
                durations[count++] = to - from;
            }
        }
        return Spread.ofMillis(durations, count);
    }

    private static long opened(FlowLog log, int number) {
        if (log.openedAt[number] != FlowLog.NEVER) {
            return log.openedAt[number];
        }
        return log.firstEntry[number] < log.end(number) ? log.at[log.firstEntry[number]] : FlowLog.NEVER;
    }

    private static long ended(FlowLog log, int number) {
        if (log.closedAt[number] != FlowLog.NEVER) {
            return log.closedAt[number];
        }
        return log.firstEntry[number] < log.end(number) ? log.at[log.end(number) - 1] : FlowLog.NEVER;
    }

    @FunctionalInterface
    private interface EndOfCase {
        long millis(int number);
    }
}
