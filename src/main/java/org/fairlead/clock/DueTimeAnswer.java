package org.fairlead.clock;

import java.util.List;
import org.fairlead.calendar.ServiceHours;

/** What the calculator says: a reading that explains itself, or everything that is wrong with the question. */
public sealed interface DueTimeAnswer {

    /**
     * The question could be answered.
     *
     * @param spans every stretch from opening to the instant read
     * @param untilDue every stretch from opening to the due instant; empty when it is never due
     */
    record Calculated(ServiceHours hours, ClockReading reading, List<Span> spans, List<Span> untilDue)
            implements DueTimeAnswer {

        public long runningSeconds() {
            return reading.running().toSeconds();
        }

        /** Whole minutes; what is left of the last minute is not counted. */
        public long runningMinutes() {
            return reading.running().toMinutes();
        }
    }

    /** The question could not be answered; at least one problem. */
    record Refused(List<Problem> problems) implements DueTimeAnswer {

        /** Copies the list. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** One thing that is wrong: a JSON pointer to the field, and a sentence. */
    record Problem(String pointer, String sentence) {}
}
