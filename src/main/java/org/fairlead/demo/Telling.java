package org.fairlead.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.incident.IncidentAction;
import org.fairlead.incident.IncidentLifecycle;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.BulkTimelines;
import org.fairlead.record.Entry;
import org.fairlead.record.History;
import org.fairlead.record.Move;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Phase;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timer;
import org.fairlead.record.TimerRule;
import org.jspecify.annotations.Nullable;

/**
 * One story as it is told. Every move is one the lifecycle allows, and whatever the tool does by the clock — warnings, breaches,
 * windows that pass — happens at its time, as it would have. The story stops at now: nothing is told after that.
 */
final class Telling {

    private static final int MOST_TIMERS = 60;

    private final RecordId id;
    private final Instant now;
    private final Timing timing;
    private History history;
    private Instant at;
    private boolean over;
    private PartyId party;
    private @Nullable PersonId person;

    Telling(RecordId id, PartyId desk, Instant opened, Instant now, Timing timing) {
        this.id = id;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        this.timing = timing;
        this.history = History.empty(id);
        this.at = opened.truncatedTo(ChronoUnit.SECONDS);
        this.party = desk;
    }

    RecordId id() {
        return id;
    }

    Instant at() {
        return at;
    }

    /** Lets time pass; false when that leads past now, where the story ends. */
    boolean pass(Duration time) {
        return passTo(at.plus(time));
    }

    /** Lets time pass until an instant, in whole seconds; false when that lies past now, where the story ends. */
    boolean passTo(Instant instant) {
        var later = instant.truncatedTo(ChronoUnit.SECONDS);
        var until = later.isAfter(now) ? now : later;
        fireUntil(until);
        at = until.isAfter(at) ? until : at;
        over |= later.isAfter(now);
        return !over;
    }

    private void fireUntil(Instant until) {
        for (int fired = 0; fired < MOST_TIMERS; fired++) {
            record Due(TimerRule rule, Timer timer) {}
            var next = timing.rules().stream()
                    .flatMap(rule -> rule.timers(history).stream().map(timer -> new Due(rule, timer)))
                    .filter(each -> !each.timer().at().isAfter(until))
                    .min(Comparator.comparing(each -> each.timer().at()));
            if (next.isEmpty()) {
                return;
            }
            var timer = next.get().timer();
            var due = timer.at().truncatedTo(ChronoUnit.MICROS);
            var when = due.isAfter(at) ? due : at;
            var before = history;
            byItself(next.get().rule().fire(history, timer), when);
            var after = history;
            timing.consequences().forEach(follows -> byItself(follows.of(before, after), when));
        }
    }

    private void byItself(List<NewEntry> entries, Instant when) {
        for (var entry : entries) {
            append(entry, new Entry.Stamp(Objects.requireNonNullElse(entry.at(), when), when, null, holder()));
        }
    }

    void by(PersonId who, PartyId forParty) {
        person = who;
        party = forParty;
    }

    /** Adds an entry and says its place. */
    int add(NewEntry entry) {
        return append(entry, new Entry.Stamp(at, at, person, party));
    }

    private int append(NewEntry entry, Entry.Stamp stamp) {
        int seq = history.version() + 1;
        history = history.with(List.of(
                new Entry(seq, stamp, entry.audience(), entry.named(), "OFFICIAL", entry.fact(), entry.text())));
        return seq;
    }

    Move move(IncidentAction action) {
        return IncidentLifecycle.move(history.header(), action);
    }

    @Nullable
    Move moveIfAllowed(IncidentAction action) {
        return IncidentLifecycle.allows(history.header(), action) ? move(action) : null;
    }

    History history() {
        return history;
    }

    PartyId holder() {
        return history.header().holder().party();
    }

    @Nullable
    UUID service() {
        return history.header().subject().service();
    }

    PersonId user() {
        return Objects.requireNonNull(history.header().subject().reporter());
    }

    int priority() {
        return history.header().priority();
    }

    boolean isDone() {
        var phase = history.header().progress().phase();
        return phase == Phase.DONE || phase == Phase.ENDED;
    }

    /** The story as it stands now, with whatever has happened by the clock since. */
    BulkTimelines.NewRecord told() {
        fireUntil(now);
        return new BulkTimelines.NewRecord(id, history.entries());
    }
}
