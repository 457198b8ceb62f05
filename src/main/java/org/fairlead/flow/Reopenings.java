package org.fairlead.flow;

/** Counts cases that came back after they were resolved or closed. */
final class Reopenings {

    private Reopenings() {}

    static FlowFigures.Reopened of(FlowLog log) {
        var cases = 0L;
        var occurrences = 0L;
        for (int number = 0; number < log.cases; number++) {
            var counted = log.reopenings[number];
            var inCase = counted == FlowLog.NOT_COUNTED ? steps(log, number) : counted;
            cases += inCase > 0 ? 1 : 0;
            occurrences += inCase;
        }
        return new FlowFigures.Reopened(cases, occurrences);
    }

    private static int steps(FlowLog log, int number) {
        var result = 0;
        var ended = false;
        for (int entry = log.firstEntry[number]; entry < log.end(number); entry++) {
            var phase = log.states.phase(log.state[entry]);
            if (ended && phase.isOpen()) {
                result++;
            }
            ended = phase == FlowPhase.UNKNOWN ? ended : phase.isEnded();
        }
        return result;
    }
}
