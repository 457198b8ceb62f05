package org.fairlead.incident;

import java.util.Arrays;
import java.util.Optional;
import org.fairlead.clock.ClockFacts;
import org.fairlead.handoff.HandOffFacts;
import org.fairlead.record.Entry;
import org.fairlead.record.RecordFacts;

/** What of a timeline is shown, on pages and in JSON. */
public enum TimelineFilter {
    /** Everything. */
    ALL("all", "All"),
    /** What people wrote. */
    NOTES("notes", "Notes"),
    /** Offers, answers and decisions. */
    HAND_OFFS("hand-offs", "Hand-offs"),
    /** Pauses, warnings and breaches. */
    CLOCKS("clocks", "Clocks"),
    /** Everything else that happened. */
    CHANGES("changes", "Changes");

    private final String code;
    private final String words;

    TimelineFilter(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** The filter in addresses. */
    public String code() {
        return code;
    }

    /** The filter on pages. */
    public String words() {
        return words;
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
        if (fact instanceof RecordFacts.Noted || fact instanceof IncidentFacts.Described) {
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
