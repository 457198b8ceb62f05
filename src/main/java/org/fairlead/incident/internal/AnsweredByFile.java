package org.fairlead.incident.internal;

import java.util.List;
import org.fairlead.attachment.AttachmentFacts.Attached;
import org.fairlead.record.Audience;
import org.fairlead.record.Consequence;
import org.fairlead.record.Entry;
import org.fairlead.record.Header;
import org.fairlead.record.History;
import org.fairlead.record.NewEntry;
import org.springframework.stereotype.Component;

/** The file that a user was asked for is an answer: it ends the pauses that waited for the user, as a note does (PSE-04). */
@Component
class AnsweredByFile implements Consequence {

    private final Pausing pausing;

    AnsweredByFile(Pausing pausing) {
        this.pausing = pausing;
    }

    @Override
    public List<NewEntry> of(History before, History after) {
        var header = after.header();
        if (!header.identity().kind().equals("incident")) {
            return List.of();
        }
        return after.of(Attached.class)
                        .filter(entry -> entry.seq() > before.version())
                        .anyMatch(entry -> isUsers(entry, header))
                ? pausing.answered(after)
                : List.of();
    }

    private static boolean isUsers(Entry entry, Header header) {
        var by = entry.stamp().person();
        return by != null
                && entry.audience() == Audience.EVERYONE
                && (by.equals(header.subject().reporter())
                        || by.equals(header.subject().affected()));
    }
}
