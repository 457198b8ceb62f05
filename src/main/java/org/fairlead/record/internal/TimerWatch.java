package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.HEADER;
import static org.fairlead.db.record.Tables.TIMER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Does what is to happen by the clock. It looks at the front of one index, never at all rows, and sleeps until the next timer or a
 * quarter of a second. Each timer is asked again on the newest history, so two nodes that see the same one do it once.
 */
@Component
class TimerWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TimerWatch.class);
    private static final Duration LONGEST_SLEEP = Duration.ofMillis(250);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
    private static final int BATCH = 500;
    private static final int HANDS = 4;

    private final Database database;
    private final Timelines timelines;
    private final Clock clock;
    private final Map<String, TimerRule> rules;
    private final boolean serving;
    private volatile boolean running;
    private volatile boolean stopped;

    TimerWatch(
            Database database,
            Timelines timelines,
            Clock clock,
            List<TimerRule> rules,
            @Value("${fairlead.serving:true}") boolean serving) {
        this.database = database;
        this.timelines = timelines;
        this.clock = clock;
        this.rules = rules.stream().collect(Collectors.toUnmodifiableMap(TimerRule::name, Function.identity()));
        this.serving = serving;
    }

    /** Not in the process of a single command. */
    @Override
    public boolean isAutoStartup() {
        return serving;
    }

    @Override
    public void start() {
        stopped = false;
        running = true;
        Thread.ofVirtual().name("timers").start(this::watch);
    }

    @Override
    public void stop() {
        stopped = true;
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        while (running) {
            try {
                int done = fireDue();
                if (done < BATCH) {
                    Thread.sleep(LONGEST_SLEEP);
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException trouble) {
                if (running) {
                    LOG.warn("Timers wait for the database: {}", trouble.getMessage());
                    rest();
                }
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(AFTER_TROUBLE);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Fires what is due now; how many timers that were. */
    int fireDue() {
        var now = clock.instant();
        var trip = database.trip(Asker.TOOL);
        var due = trip.read(DSL.select(TIMER.RECORD_ID, TIMER.NAME, HEADER.OWNER_PARTY)
                .from(TIMER)
                .join(HEADER)
                .on(HEADER.ID.eq(TIMER.RECORD_ID))
                .where(TIMER.FIRES_AT.le(now))
                .orderBy(TIMER.FIRES_AT, TIMER.RECORD_ID)
                .limit(BATCH));
        trip.run();
        var byRecord = due.get().stream()
                .map(row -> new Due(
                        new RecordId(row.get(TIMER.RECORD_ID)),
                        row.get(TIMER.NAME),
                        new PartyId(row.get(HEADER.OWNER_PARTY))))
                .collect(Collectors.groupingBy(Due::id, LinkedHashMap::new, Collectors.toList()));
        fireAll(List.copyOf(byRecord.values()), now);
        return due.get().size();
    }

    /** A timer whose time has come. */
    private record Due(RecordId id, String name, PartyId owner) {}

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
            if (stopped) {
                return;
            }
            try {
                timelines.change(
                        Actor.tool(due.owner()),
                        due.id(),
                        Intent.NONE,
                        history -> whatFollows(history, due.name(), now));
            } catch (RuntimeException trouble) {
                if (!stopped) {
                    LOG.error("Timer {} of {} failed", due.name(), due.id(), trouble);
                }
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
