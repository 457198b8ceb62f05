package org.fairlead.incident;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.checklist.Progress;
import org.fairlead.record.Row;

/** What stands on an incident, as one actor may know it, and how it is read off the lines of lists. */
public final class Marks {

    private Marks() {}

    /** The marks of a line of a list, in the order in which they are shown. */
    public static List<IncidentMark> of(Row row) {
        return row.marks().stream()
                .filter(mark -> !Progress.is(mark))
                .map(IncidentMark::valueOf)
                .sorted()
                .toList();
    }

    /** The marks of one incident, in the order in which they are shown. */
    public static List<IncidentMark> of(Sight sight) {
        var marks = new ArrayList<IncidentMark>();
        sight.escalations().stream()
                .filter(Escalation::stands)
                .map(each -> IncidentMark.of(each.fact().level()))
                .forEach(marks::add);
        if (Sight.seesStaff(sight.actor())) {
            Flags.of(sight.history()).all().stream().map(IncidentMark::of).forEach(marks::add);
        }
        return marks.stream().sorted().toList();
    }
}
