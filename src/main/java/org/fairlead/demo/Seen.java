package org.fairlead.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.handoff.HandOffFacts;
import org.fairlead.handoff.HandOffs;
import org.fairlead.handoff.Offer;
import org.fairlead.incident.IncidentLifecycle;
import org.fairlead.incident.IncidentState;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.Entry;
import org.fairlead.record.Fact;
import org.fairlead.record.Header;
import org.fairlead.record.RecordFacts;
import org.fairlead.record.RecordId;
import org.fairlead.record.RecordView;
import org.jspecify.annotations.Nullable;

/** A record as a bot looks at it. What a bot decides follows from the record and its version alone, so it can be decided again. */
record Seen(RecordView view, Cast cast) {

    RecordId id() {
        return view.history().id();
    }

    int version() {
        return header().latest().version();
    }

    Header header() {
        return view.history().header();
    }

    IncidentState state() {
        return IncidentLifecycle.state(header());
    }

    PartyId holder() {
        return header().holder().party();
    }

    @Nullable
    UUID service() {
        return header().subject().service();
    }

    HandOffs handOffs() {
        return HandOffs.of(view.history());
    }

    Chance chance() {
        var id = id().value();
        return new Chance(id.getMostSignificantBits() ^ id.getLeastSignificantBits() + 31L * version());
    }

    /** When a person who is no bot last did something to it. */
    Optional<Instant> lastHumanTouch() {
        return view.entries().stream()
                .filter(this::isHuman)
                .map(entry -> entry.stamp().recordedAt())
                .max(Instant::compareTo);
    }

    private boolean isHuman(Entry entry) {
        var person = entry.stamp().person();
        return person != null && !cast.isBot(person);
    }

    /** Whether the open offer was made by a person who is no bot. */
    boolean offeredByHuman(Offer offer) {
        return view.entries().stream().anyMatch(entry -> entry.seq() == offer.id() && isHuman(entry));
    }

    /** How often something of the kind happened since the present holder took it. */
    long sinceTaken(Class<? extends Fact> kind) {
        int taken = view.entries().stream()
                .filter(entry -> entry.fact() instanceof HandOffFacts.Accepted
                        || entry.fact() instanceof HandOffFacts.ArbitrationDecided
                        || entry.fact() instanceof RecordFacts.Opened)
                .mapToInt(Entry::seq)
                .max()
                .orElse(0);
        return view.entries().stream()
                .filter(entry -> entry.seq() > taken && kind.isInstance(entry.fact()))
                .count();
    }

    long howOften(Class<? extends Fact> kind) {
        return view.entries().stream()
                .filter(entry -> kind.isInstance(entry.fact()))
                .count();
    }

    /** The user it was logged for, when that user is a bot. */
    Optional<PersonId> botUser() {
        return Optional.ofNullable(header().subject().reporter()).filter(cast::isBot);
    }

    /** A time that fits the priority: the first and last minutes at priority 1, and as many times longer below. */
    Duration soon(int first, int last, Chance chance) {
        int longer = List.of(1, 2, 3, 5, 8).get(Math.clamp(header().priority(), 1, 5) - 1);
        return chance.minutes(first * longer, last * longer);
    }
}
