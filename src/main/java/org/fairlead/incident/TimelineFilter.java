package org.fairlead.incident.web;

import java.util.Arrays;
import org.fairlead.clock.ClockFacts;
import org.fairlead.handoff.HandOffFacts;
import org.fairlead.incident.IncidentFacts;
import org.fairlead.record.Entry;
import org.fairlead.record.RecordFacts;

/** What of a timeline is shown. */
enum TimelineFilter {
    ALL("all", "All"),
    NOTES("notes", "Notes"),
    HAND_OFFS("hand-offs", "Hand-offs"),
    CLOCKS("clocks", "Clocks"),
    CHANGES("changes", "Changes");

    private final String code;
    private final String words;

    TimelineFilter(String code, String words) {
        this.code = code;
        this.words = words;
    }

    String code() {
        return code;
    }

    String words() {
        return words;
    }

    static TimelineFilter of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElse(ALL);
    }

    boolean shows(Entry entry) {
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
