package org.fairlead.live.internal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.presence.PresenceChanged;
import org.fairlead.record.EntriesAdded;
import org.fairlead.record.RecordId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who listens to which record. What was written is compared with each listener's rights in memory, so that telling costs no query. */
@Component
class Hub {

    private final Map<RecordId, Set<Listening>> byRecord = new ConcurrentHashMap<>();
    private final Map<PersonId, Deque<Listening>> byPerson = new ConcurrentHashMap<>();
    private final Set<Listening> all = ConcurrentHashMap.newKeySet();
    private final LiveLimits limits;
    private final AtomicInteger places;

    Hub(LiveLimits limits) {
        this.limits = limits;
        this.places = new AtomicInteger(limits.most());
    }

    /** Begins to listen; false when there is no place left. */
    boolean add(Listening listening) {
        if (places.decrementAndGet() < 0) {
            places.incrementAndGet();
            return false;
        }
        all.add(listening);
        listening
                .numbers()
                .keySet()
                .forEach(record -> byRecord.compute(record, (key, others) -> {
                    var set = others == null ? ConcurrentHashMap.<Listening>newKeySet() : others;
                    set.add(listening);
                    return set;
                }));
        listening
                .actor()
                .optionalPerson()
                .ifPresent(person -> byPerson.compute(person, (key, others) -> {
                    var own = others == null ? new ArrayDeque<Listening>() : others;
                    own.addLast(listening);
                    if (own.size() > limits.mostOfOne()) {
                        own.removeFirst().end();
                    }
                    return own;
                }));
        return true;
    }

    /** Ends to listen. */
    void remove(Listening listening) {
        if (!all.remove(listening)) {
            return;
        }
        places.incrementAndGet();
        listening
                .numbers()
                .keySet()
                .forEach(record -> byRecord.computeIfPresent(record, (key, set) -> {
                    set.remove(listening);
                    return set.isEmpty() ? null : set;
                }));
        listening
                .actor()
                .optionalPerson()
                .ifPresent(person -> byPerson.computeIfPresent(person, (key, own) -> {
                    own.remove(listening);
                    return own.isEmpty() ? null : own;
                }));
    }

    /** Ends all streams: the tool stops. */
    void endAll() {
        all.forEach(Listening::end);
    }

    /** How many listen now. */
    int size() {
        return all.size();
    }

    @EventListener
    void on(EntriesAdded added) {
        for (var listening : byRecord.getOrDefault(added.record(), Set.of())) {
            newest(added, listening.actor()).ifPresent(at -> listening.tell(added.record(), Place.at(at)));
        }
    }

    private static Optional<Instant> newest(EntriesAdded added, Actor actor) {
        return added.entries().stream()
                .filter(entry -> entry.isFor(actor))
                .map(entry -> entry.stamp().recordedAt())
                .reduce((first, last) -> last);
    }

    @EventListener
    void on(PresenceChanged changed) {
        for (var listening : byRecord.getOrDefault(changed.record(), Set.of())) {
            if (changed.isFor(listening.actor())) {
                listening.tell(changed.record(), Place.at(changed.at()));
            }
        }
    }
}
