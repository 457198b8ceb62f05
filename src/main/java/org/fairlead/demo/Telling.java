package org.fairlead.demo;

import java.time.Duration;
import java.time.Instant;
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
import org.jspecify.annotations.Nullable;

/** One story as it is told: the time moves on, but never past now, and every move is one the lifecycle allows. */
final class Telling {

    private final RecordId id;
    private final Instant now;
    private History history;
    private Instant at;
    private PartyId party;
    private @Nullable PersonId person;

    Telling(RecordId id, PartyId desk, Instant opened, Instant now) {
        this.id = id;
        this.now = now;
        this.history = History.empty(id);
        this.at = opened;
        this.party = desk;
    }

    RecordId id() {
        return id;
    }

    Instant at() {
        return at;
    }

    void pass(Duration time) {
        var later = at.plus(time);
        at = later.isAfter(now) ? now : later;
    }

    void by(PersonId who, PartyId forParty) {
        person = who;
        party = forParty;
    }

    /** Adds an entry and says its place. */
    int add(NewEntry entry) {
        int seq = history.version() + 1;
        var stamp = new Entry.Stamp(at, at, person, party);
        history = history.with(List.of(
                new Entry(seq, stamp, entry.audience(), entry.named(), "OFFICIAL", entry.fact(), entry.text())));
        return seq;
    }

    Move move(IncidentAction action) {
        return IncidentLifecycle.move(history.header(), action);
    }

    PartyId holder() {
        return history.header().holder().party();
    }

    UUID service() {
        return Objects.requireNonNull(history.header().subject().service());
    }

    PersonId user() {
        return Objects.requireNonNull(history.header().subject().reporter());
    }

    boolean isWaiting() {
        return history.header().progress().phase() == Phase.WAITING;
    }

    BulkTimelines.NewRecord told() {
        return new BulkTimelines.NewRecord(id, history.entries());
    }
}
