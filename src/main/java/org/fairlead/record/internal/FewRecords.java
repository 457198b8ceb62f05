package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.INVOLVED;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Which parties are on so few records that a list of theirs is found from the party's side. A list that walks over the records of the
 * whole estate and looks whether the party is on each ends soon when it is on many, and never when it is on few. Counted no further
 * than the limit, and again after a while.
 */
@Component
class FewRecords {

    private static final int MOST = 2_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final Database database;
    private final Clock clock;
    private final Map<Set<PartyId>, Answer> answers = new ConcurrentHashMap<>();

    private record Answer(boolean few, Instant until) {}

    FewRecords(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether the actor reads as a party, and its parties are on few records. */
    boolean has(Actor actor) {
        if (actor.reach() != Reach.PARTY) {
            return false;
        }
        var now = clock.instant();
        var known = answers.get(actor.parties());
        if (known != null && known.until().isAfter(now)) {
            return known.few();
        }
        if (answers.size() > MOST_REMEMBERED) {
            answers.clear();
        }
        var counted = new Answer(count(actor) < MOST, now.plus(REMEMBERED));
        answers.put(actor.parties(), counted);
        return counted.few();
    }

    private int count(Actor actor) {
        var some = DSL.select(DSL.inline(1).as("one"))
                .from(INVOLVED)
                .where(INVOLVED.PARTY_ID.eq(DSL.any(actor.partyIds())))
                .limit(MOST);
        var trip = database.trip(Asker.of(actor));
        var counted = trip.read(DSL.selectCount().from(some));
        trip.run();
        return counted.get().getFirst().get(0, Integer.class);
    }
}
