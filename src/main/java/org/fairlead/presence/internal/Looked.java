package org.fairlead.presence.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.presence.Looks;
import org.fairlead.record.RecordId;
import org.fairlead.record.RecordLookedAt;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Remembers when people looked at records. A record's page never waits for it: what was opened is written a moment later, for
 * many people in one round trip, and before anybody of this process asks. A process that is killed forgets the last second.
 */
@Component
class Looked implements Looks, BackgroundWork, DisposableBean {

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int MOST_AT_ONCE = 100;

    /** Beyond this many the oldest are not waited for: remembering is a comfort, not a promise. */
    private static final int MOST_WAITING = 10_000;

    private final LookStore store;
    private final Clock clock;
    private final Map<Opening, RecordLookedAt> waiting = new HashMap<>();

    private record Opening(PersonId person, RecordId record) {}

    Looked(LookStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @EventListener
    void on(RecordLookedAt opened) {
        synchronized (waiting) {
            if (waiting.size() < MOST_WAITING) {
                waiting.put(new Opening(opened.person(), opened.record()), opened);
            }
        }
    }

    /** A look that still waits to be written is one of this visit. */
    @Override
    public Optional<Instant> before(Actor actor, RecordId record, Instant now) {
        return actor.optionalPerson().flatMap(person -> store.before(actor, person, record, now));
    }

    @Override
    public List<RecordId> last(Actor actor, int most) {
        writeAll();
        return store.last(actor, most);
    }

    @Override
    public String name() {
        return "who looked at what";
    }

    @Override
    public Duration rest() {
        return EVERY;
    }

    @Override
    public boolean round() {
        return write() == MOST_AT_ONCE;
    }

    private int write() {
        var taken = take();
        if (!taken.isEmpty()) {
            store.keep(taken, clock.instant());
        }
        return taken.size();
    }

    private List<RecordLookedAt> take() {
        synchronized (waiting) {
            var taken = new ArrayList<RecordLookedAt>();
            var each = waiting.values().iterator();
            while (each.hasNext() && taken.size() < MOST_AT_ONCE) {
                taken.add(each.next());
                each.remove();
            }
            return taken;
        }
    }

    @Override
    public void destroy() {
        writeAll();
    }

    private void writeAll() {
        while (write() == MOST_AT_ONCE) {
            // One round trip after the other, until nothing waits.
        }
    }
}
