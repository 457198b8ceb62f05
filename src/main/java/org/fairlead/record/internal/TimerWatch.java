package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.HEADER;
import static org.fairlead.db.record.Tables.TIMER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.NewEntry;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.fairlead.record.TimerRule;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does what is to happen by the clock. It looks at the front of one index, never at all rows, and sleeps until the next timer or a
 * quarter of a second. Each timer is asked again on the newest history, so two nodes that see the same one do it once.
 * One that fails is tried again a minute later, and the others go on meanwhile.
 */
@Component
class TimerWatch implements BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(TimerWatch.class);
    private static final Duration LONGEST_SLEEP = Duration.ofMillis(250);
    private static final Duration SET_ASIDE = Duration.ofMinutes(1);
    private static final int BATCH = 500;
    private static final int HANDS = 4;

    private final Database database;
    private final Timelines timelines;
    private final Clock clock;
    private final Map<String, TimerRule> rules;

    /** Timers that failed or did nothing, until when they are passed over, so that they stand in no other's way. */
    private final Map<Due, Instant> aside = new ConcurrentHashMap<>();

    TimerWatch(Database database, Timelines timelines, Clock clock, List<TimerRule> rules) {
        this.database = database;
        this.timelines = timelines;
        this.clock = clock;
        this.rules = rules.stream().collect(Collectors.toUnmodifiableMap(TimerRule::name, Function.identity()));
    }

    @Override
    public String name() {
        return "timers";
    }

    @Override
    public Duration rest() {
        return LONGEST_SLEEP;
    }

    @Override
    public boolean round() {
        return fireDue() >= BATCH;
    }

    /** Fires what is due now and not set aside; how many timers that were. */
    int fireDue() {
        var now = clock.instant();
        aside.values().removeIf(until -> !until.isAfter(now));
        var due = due(now).stream().filter(each -> !aside.containsKey(each)).toList();
        var byRecord = due.stream().collect(Collectors.groupingBy(Due::id, LinkedHashMap::new, Collectors.toList()));
        fireAll(List.copyOf(byRecord.values()), now);
        return due.size();
    }

    private List<Due> due(Instant now) {
        var trip = database.trip(Asker.TOOL);
        var due = trip.read(DSL.select(TIMER.RECORD_ID, TIMER.NAME, TIMER.FIRES_AT, HEADER.OWNER_PARTY)
                .from(TIMER)
                .join(HEADER)
                .on(HEADER.ID.eq(TIMER.RECORD_ID))
                .where(TIMER.FIRES_AT.le(now))
                .orderBy(TIMER.FIRES_AT, TIMER.RECORD_ID)
                .limit(BATCH + aside.size()));
        trip.run();
        return due.get()
                .map(row -> new Due(
                        new RecordId(row.get(TIMER.RECORD_ID)),
                        row.get(TIMER.NAME),
                        row.get(TIMER.FIRES_AT),
                        new PartyId(row.get(HEADER.OWNER_PARTY))));
    }

    /** A timer whose time has come. */
    private record Due(RecordId id, String name, Instant at, PartyId owner) {}

    /** Several records at once, so that a burst due in one second does not wait for one commit after another. */
    private void fireAll(List<List<Due>> records, Instant now) {
        if (records.size() <= 1) {
            records.forEach(due -> fire(due, now));
            return;
        }
        var next = new AtomicInteger();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int hand = 0; hand < Math.min(HANDS, records.size()); hand++) {
                hands.submit(() -> {
                    for (int place = next.getAndIncrement(); place < records.size(); place = next.getAndIncrement()) {
                        fire(records.get(place), now);
                    }
                });
            }
        }
    }

    private void fire(List<Due> ofOneRecord, Instant now) {
        for (var due : ofOneRecord) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            try {
                var outcome = timelines.change(
                        Actor.tool(due.owner()),
                        due.id(),
                        Intent.NONE,
                        history -> whatFollows(history, due.name(), now));
                if (outcome.added().isEmpty()) {
                    aside.put(due, now.plus(SET_ASIDE));
                }
            } catch (RuntimeException trouble) {
                aside.put(due, now.plus(SET_ASIDE));
                LOG.error("Timer {} of {} failed", due.name(), due.id(), trouble);
            }
        }
    }

    private List<NewEntry> whatFollows(History history, String name, Instant now) {
        for (var rule : rules.values()) {
            for (var timer : rule.timers(history)) {
                if (timer.name().equals(name) && !timer.at().isAfter(now)) {
                    return rule.fire(history, timer);
                }
            }
        }
        return List.of();
    }
}
