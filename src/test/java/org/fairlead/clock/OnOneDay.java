package org.fairlead.clock;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fairlead.clock.ClockFacts.Breached;
import org.fairlead.clock.ClockFacts.Warned;
import org.fairlead.record.Deadlines;
import org.fairlead.record.Fact;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.springframework.beans.factory.annotation.Autowired;

/** One day of the real rules, and what they put on timelines. */
abstract class OnOneDay extends OnTimelines {

    private static final String DAY = "2026-01-14T";

    @Autowired
    Deadlines deadlines;

    void time(String time) {
        at(DAY + time + ":00Z");
    }

    static Instant instant(String time) {
        return Instant.parse(DAY + time + ":00Z");
    }

    void atWork(RecordId id) {
        incidents.assign(id, null, estate.agent.person(), estate.agent, Intent.NONE);
    }

    <F extends Fact> List<F> facts(RecordId id, Class<F> type) {
        return history(id).of(type).map(entry -> type.cast(entry.fact())).toList();
    }

    Stream<Warned> warned(RecordId id) {
        return facts(id, Warned.class).stream().filter(fact -> fact.clock().equals("customer-resolution"));
    }

    Stream<Breached> broken(RecordId id) {
        return facts(id, Breached.class).stream().filter(fact -> fact.clock().equals("customer-resolution"));
    }
}
