package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.fairlead.access.Viewer;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.presence.Looks;
import org.fairlead.record.RecordLookedAt;
import org.fairlead.record.Records;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads an incident for its page, and says that somebody has it open. */
@Component
class Opened {

    private static final int ENTRIES = 50;

    private final Records records;
    private final Looks looks;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Opened(Records records, Looks looks, Clock clock, ApplicationEventPublisher events) {
        this.records = records;
        this.looks = looks;
        this.clock = clock;
        this.events = events;
    }

    /** The incident as the viewer may see it, with the newest of its entries before that place; refused when there is none. */
    Seen seen(Viewer viewer, String number, int before) {
        return records.view(viewer.actor(), number, ENTRIES, before)
                .map(view -> new Seen(view, viewer, clock.instant()))
                .orElseThrow(() -> GeneralRefusal.unknown(say("incident.which", "number", number)));
    }

    /** When the viewer was here last; what has come since is new to them. */
    Optional<Instant> lastVisit(Seen seen) {
        return looks.before(seen.actor(), seen.header().identity().id(), seen.now());
    }

    /** It is on somebody's screen. */
    void opened(Seen seen) {
        var person = seen.actor().person();
        if (person != null) {
            events.publishEvent(
                    new RecordLookedAt(person, seen.header().identity().id(), seen.now()));
        }
    }
}
