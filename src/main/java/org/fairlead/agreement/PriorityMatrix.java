package org.fairlead.agreement;

import java.util.List;
import org.fairlead.platform.register.Words;

/**
 * Priority from impact and urgency, as data (INC-2).
 *
 * @param name as people say it
 * @param impacts the impacts, widest first
 * @param urgencies the urgencies, most urgent first
 * @param rows for each impact, the priority for each urgency
 */
@Words(value = "agreement.kind.priority-matrix.all", hint = "agreement.kind.priority-matrix.sentence")
public record PriorityMatrix(
        @Words("agreement.part.priority-matrix.name") String name,

        @Words(value = "agreement.part.priority-matrix.impacts", hint = "agreement.part.priority-matrix.impacts.hint")
        List<String> impacts,

        @Words(
                value = "agreement.part.priority-matrix.urgencies",
                hint = "agreement.part.priority-matrix.urgencies.hint")
        List<String> urgencies,

        @Words(value = "agreement.part.priority-matrix.rows", hint = "agreement.part.priority-matrix.rows.hint")
        List<List<Integer>> rows) {

    /** Copies the lists. */
    public PriorityMatrix {
        impacts = List.copyOf(impacts);
        urgencies = List.copyOf(urgencies);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The priority for an impact and an urgency that the matrix names. */
    public int priority(String impact, String urgency) {
        return rows.get(impacts.indexOf(impact)).get(urgencies.indexOf(urgency));
    }

    /** Whether the matrix names them both. */
    public boolean knows(String impact, String urgency) {
        return impacts.contains(impact) && urgencies.contains(urgency);
    }
}
