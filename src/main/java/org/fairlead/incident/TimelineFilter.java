package org.fairlead.incident;

import java.util.Arrays;
import java.util.Optional;
import org.fairlead.clock.ClockFacts;
import org.fairlead.handoff.HandOffFacts;
import org.fairlead.record.Entry;
import org.fairlead.record.RecordFacts;
import org.fairlead.record.Remark;

/** What of a timeline is shown, on pages and in JSON. */
public enum TimelineFilter {
    /** Everything. */
    ALL("all"),
    /** What people wrote. */
    NOTES("notes"),
    /** Offers, answers and decisions. */
    HAND_OFFS("hand-offs"),
    /** Pauses, warnings and breaches. */
    CLOCKS("clocks"),
    /** Everything else that happened. */
    CHANGES("changes");

    private final String code;

    TimelineFilter(String code) {
        this.code = code;
    }

    /** The filter in addresses. */
    public String code() {
        return code;
    }

    /** The filter of a code; empty when there is none such. */
    public static Optional<TimelineFilter> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** The filter of a code, or everything. */
    public static TimelineFilter of(String code) {
        return find(code).orElse(ALL);
    }

    /** Whether the entry is shown. */
    public boolean shows(Entry entry) {
        return this == ALL || this == kind(entry);
    }

    private static TimelineFilter kind(Entry entry) {
        var fact = entry.fact();
        if (fact instanceof Remark || fact instanceof IncidentFacts.Described) {
            return NOTES;
        }
        if (fact.getClass().getEnclosingClass() == HandOffFacts.class) {
            return HAND_OFFS;
        }
        boolean clock = fact.getClass().getEnclosingClass() == ClockFacts.class
                || fact instanceof RecordFacts.Paused
                || fact instanceof RecordFacts.Resumed
                || fact instanceof RecordFacts.PauseVoided;
        return clock ? CLOCKS : CHANGES;
    }
}
