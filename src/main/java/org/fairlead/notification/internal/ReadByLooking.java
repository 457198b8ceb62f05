package org.fairlead.notification.internal;

import static org.fairlead.db.notification.Tables.TOLD;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.record.RecordId;
import org.fairlead.record.RecordLookedAt;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who opens a record has read what they were told of it until then. Marked a moment later, so that no page waits for it. */
@Component
class ReadByLooking implements BackgroundWork {

    private static final Duration EVERY = Duration.ofSeconds(1);

    /** Beyond this many the newest are not waited for: what is not marked is read once more. */
    private static final int MOST_WAITING = 10_000;

    private final ToldStore store;
    private final Map<Looked, RecordLookedAt> waiting = new HashMap<>();

    private record Looked(PersonId person, RecordId record) {}

    ReadByLooking(ToldStore store) {
        this.store = store;
    }

    @EventListener
    void on(RecordLookedAt looked) {
        synchronized (waiting) {
            if (waiting.size() < MOST_WAITING) {
                waiting.put(new Looked(looked.person(), looked.record()), looked);
            }
        }
    }

    @Override
    public String name() {
        return "notifications read on their records";
    }

    @Override
    public Duration rest() {
        return EVERY;
    }

    @Override
    public boolean round() {
        List<RecordLookedAt> taken;
        synchronized (waiting) {
            taken = List.copyOf(waiting.values());
            waiting.clear();
        }
        if (!taken.isEmpty()) {
            var trip = store.trip();
            taken.forEach(looked -> trip.write(DSL.update(TOLD)
                    .set(TOLD.READ_AT, looked.at())
                    .set(TOLD.AGAIN_AT, ToldStore.againThoughRead())
                    .where(TOLD.PERSON_ID.eq(looked.person().value()))
                    .and(TOLD.RECORD_ID.eq(looked.record().value()))
                    .and(TOLD.TOLD_AT.le(looked.at()))
                    .and(TOLD.SHOWN.eq(DSL.inline(Delivery.Shown.SHOWN.name())))
                    .and(TOLD.READ_AT.isNull())));
            trip.run();
        }
        return false;
    }
}
