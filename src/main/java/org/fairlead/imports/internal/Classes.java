package org.fairlead.imports.internal;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fairlead.agreement.PriorityMatrix;
import org.fairlead.imports.LogEntry;
import org.fairlead.imports.LogField;
import org.fairlead.incident.IncidentFacts.Prioritised;
import org.jspecify.annotations.Nullable;

/**
 * How bad and how urgent a case is. The priority is the first digit in what the log says, such as 3 of "3 - Moderate"; where it
 * says none, our matrix decides if it knows the log's words, else the middle stands in.
 */
final class Classes {

    static final Set<LogField> FIELDS = Set.of(LogField.PRIORITY, LogField.IMPACT, LogField.URGENCY);

    private static final Pattern DIGIT = Pattern.compile("[1-9]");
    private static final int MIDDLE = 3;
    private static final String UNKNOWN = "not said";

    private final PriorityMatrix matrix;
    private @Nullable Prioritised last;
    private @Nullable String impact;
    private @Nullable String urgency;
    private @Nullable String priority;

    Classes(PriorityMatrix matrix) {
        this.matrix = matrix;
    }

    /** The classification after the entry; what the entry does not say stays. */
    Prioritised of(LogEntry entry) {
        impact = entry.value(LogField.IMPACT).orElse(impact);
        urgency = entry.value(LogField.URGENCY).orElse(urgency);
        priority = entry.value(LogField.PRIORITY).orElse(priority);
        var now = new Prioritised(
                impact == null ? UNKNOWN : impact, urgency == null ? UNKNOWN : urgency, computed(), said(), reason());
        last = now;
        return now;
    }

    /** The classification after the entry, when it is another. */
    Optional<Prioritised> again(LogEntry entry) {
        var before = last;
        return Optional.of(of(entry)).filter(now -> !now.equals(before));
    }

    private int computed() {
        return impact != null && urgency != null && matrix.knows(impact, urgency)
                ? matrix.priority(impact, urgency)
                : digit().orElse(MIDDLE);
    }

    private int said() {
        return digit().orElseGet(this::computed);
    }

    private @Nullable String reason() {
        return said() == computed() ? null : "The log says " + priority;
    }

    private Optional<Integer> digit() {
        if (priority == null) {
            return Optional.empty();
        }
        var found = DIGIT.matcher(priority);
        return found.find() ? Optional.of(Integer.valueOf(found.group())) : Optional.empty();
    }
}
