package org.fairlead.imports.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairlead.handoff.HandOffFacts;
import org.fairlead.handoff.Packet;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.Audience;
import org.fairlead.record.Entry;
import org.fairlead.record.Fact;
import org.fairlead.record.RecordFacts;
import org.jspecify.annotations.Nullable;

/** A timeline as it is written: numbers its entries, and lets no fact of ours happen before the one before it. */
final class Telling {

    private final List<Entry> entries = new ArrayList<>();
    private final Instant recordedAt;
    private final String marking;
    private Instant at;
    private @Nullable PersonId person;
    private PartyId owner;
    private @Nullable UUID team;
    private @Nullable PersonId assignee;

    Telling(Instant opened, PartyId owner, Instant recordedAt, String marking) {
        this.at = opened;
        this.owner = owner;
        this.recordedAt = recordedAt;
        this.marking = marking;
    }

    /** Facts from here on happen at the instant, or with the fact before where that is later. */
    void at(Instant instant) {
        at = instant.isAfter(at) ? instant : at;
    }

    Instant at() {
        return at;
    }

    void by(@Nullable PersonId who) {
        person = who;
    }

    /** Adds a fact that somebody else than the row's person brought about. */
    void addBy(@Nullable PersonId who, Fact fact) {
        var before = person;
        person = who;
        add(fact);
        person = before;
    }

    PartyId owner() {
        return owner;
    }

    /** Adds a fact and says its place. */
    int add(Fact fact) {
        return add(fact, null);
    }

    int add(Fact fact, @Nullable String text) {
        return add(fact, text, at, Audience.EVERYONE, Set.of());
    }

    /** Adds what the log said, at the log's own time and for everybody who works on the record. */
    void said(Fact fact, @Nullable String text, Instant when) {
        add(fact, text, when, Audience.INVOLVED, Set.of());
    }

    private int add(Fact fact, @Nullable String text, Instant when, Audience audience, Set<PartyId> named) {
        int seq = entries.size() + 1;
        var stamp = new Entry.Stamp(when, recordedAt, person, owner);
        entries.add(new Entry(seq, stamp, audience, named, marking, fact, text));
        return seq;
    }

    /** Keeps the second place free for what can only be said at the end. */
    void keepPlace(Fact placeholder) {
        add(placeholder, null, at, Audience.INVOLVED, Set.of());
    }

    void fillPlace(int place, Fact fact, String text) {
        var was = entries.get(place - 1);
        entries.set(
                place - 1, new Entry(was.seq(), was.stamp(), was.audience(), was.named(), was.marking(), fact, text));
    }

    /** The first holder, said by the opening. */
    void begin(@Nullable UUID firstTeam) {
        team = firstTeam;
    }

    @Nullable
    UUID team() {
        return team;
    }

    /** Brings the record into these hands by the facts that daily work would use. */
    void hand(PartyId party, @Nullable UUID toTeam, @Nullable PersonId toPerson) {
        if (!party.equals(owner)) {
            var offer = add(
                    new HandOffFacts.Offered(owner, party, toTeam, new Packet(Map.of()), at),
                    null,
                    at,
                    Audience.NAMED,
                    Set.of(owner, party));
            owner = party;
            team = toTeam;
            assignee = null;
            add(new HandOffFacts.Accepted(offer, party, toTeam, null), null, at, Audience.INVOLVED, Set.of());
        }
        if (!same(team, toTeam) || !same(assignee, toPerson)) {
            team = toTeam;
            assignee = toPerson;
            add(new RecordFacts.Assigned(toTeam, toPerson, null));
        }
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return java.util.Objects.equals(one, other);
    }

    int size() {
        return entries.size();
    }

    List<Entry> told() {
        return List.copyOf(entries);
    }
}
