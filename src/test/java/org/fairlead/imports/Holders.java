package org.fairlead.imports;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fairlead.flow.FlowLog;
import org.fairlead.flow.FlowStates;
import org.fairlead.flow.Names;

/** Other views of a read log, to compare more figures than the flow page shows. */
final class Holders {

    private Holders() {}

    /** The log with some other value in the place of the team. */
    static FlowLog of(ReadLog log, Function<LogEntry, Optional<String>> holder) {
        var names = new Names();
        var result = FlowLog.builder(names, new Names(), new FlowStates());
        for (var each : log.cases()) {
            result.startCase(FlowLog.CaseFacts.NONE);
            each.entries()
                    .forEach(entry -> result.entry(
                            names.number(holder.apply(entry)),
                            Names.UNKNOWN,
                            Names.UNKNOWN,
                            entry.at().toEpochMilli()));
        }
        return result.build();
    }

    /** The log with only some of its cases. */
    static ReadLog filtered(ReadLog log, Predicate<LogCase> wanted) {
        return new ReadLog(log.mapping(), log.cases().stream().filter(wanted).toList(), log.badRows(), log.report());
    }
}
