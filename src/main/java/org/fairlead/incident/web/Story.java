package org.fairlead.incident.web;

import java.time.Instant;
import java.util.Optional;
import org.fairlead.incident.TimelineFilter;
import org.fairlead.record.Entry;

/**
 * What of a timeline is shown, and what of it is new to the reader.
 *
 * @param filter which entries
 * @param lastVisit when the reader was here last; empty when never, so that nothing is marked on a first visit
 * @param past whether newer entries than those shown may be left out
 */
record Story(TimelineFilter filter, Optional<Instant> lastVisit, boolean past) {

    /** Everything, from the newest on, with nothing marked as new. */
    static final Story NEWEST = new Story(TimelineFilter.ALL, Optional.empty(), false);

    /** How many entries newer than the one asked for are shown with it. */
    private static final int AROUND = 25;

    /** The place before which entries are shown, so that one of them is shown with some around it. */
    static int around(int entry) {
        return entry > Integer.MAX_VALUE - AROUND ? Integer.MAX_VALUE : entry + AROUND;
    }

    /** Whether the entry has come since the reader's last visit, from somebody else. */
    boolean isNew(Seen seen, Entry entry) {
        var by = entry.stamp().person();
        boolean own =
                by != null && seen.actor().optionalPerson().filter(by::equals).isPresent();
        return !own && lastVisit.filter(entry.stamp().recordedAt()::isAfter).isPresent();
    }
}
