package org.fairlead.clock.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairlead.clock.ClockFacts;
import org.fairlead.clock.ClockFacts.Change;
import org.fairlead.clock.RecordClock;
import org.fairlead.clock.RecordClocks;
import org.fairlead.handoff.HandOffFacts;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.Consequence;
import org.fairlead.record.Entry;
import org.fairlead.record.History;
import org.fairlead.record.NewEntry;
import org.fairlead.record.RecordFacts;
import org.fairlead.record.Undoes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says on the timeline which clocks show something else, and by how much, when something said later changes what they had shown
 * (PSE-04). The customer's clocks are said to everybody who reads the record, a party's to the party.
 */
@Component
class Adjusting implements Consequence {

    private final RecordClocks clocks;

    Adjusting(RecordClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public List<NewEntry> of(History before, History after) {
        if (before.isEmpty()) {
            return List.of();
        }
        return after.entries().stream()
                .filter(entry -> entry.seq() > before.version() && looksBack(entry, before))
                .findFirst()
                .map(entry -> adjusted(entry, before, after))
                .orElse(List.of());
    }

    private static boolean looksBack(Entry entry, History before) {
        return switch (entry.fact()) {
            case RecordFacts.PauseVoided _, HandOffFacts.RejectionFound _, Undoes _ -> true;
            case ClockFacts.Warned _, ClockFacts.Breached _ -> false;
            default -> entry.at().isBefore(before.lastAt());
        };
    }

    private List<NewEntry> adjusted(Entry because, History before, History after) {
        var asOf = latest(because.stamp().recordedAt(), after.lastAt());
        var was = byId(before);
        var is = byId(after);
        var changes = new LinkedHashMap<Optional<PartyId>, List<Change>>();
        var all = new LinkedHashSet<>(was.keySet());
        all.addAll(is.keySet());
        for (var id : all) {
            change(id, was.get(id), is.get(id), asOf)
                    .ifPresent(change -> changes.computeIfAbsent(
                                    Optional.ofNullable(change.party()), any -> new ArrayList<>())
                            .add(change));
        }
        var entries = new ArrayList<NewEntry>();
        changes.forEach((party, some) -> {
            var entry = NewEntry.of(new ClockFacts.Adjusted(because.seq(), some));
            entries.add(party.map(one -> entry.toParties(Set.of(one))).orElse(entry));
        });
        return entries;
    }

    private Map<String, RecordClock> byId(History history) {
        return clocks.of(history).stream()
                .collect(Collectors.toMap(
                        RecordClock::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What one clock showed and shows; a clock that was not there, or is no more, shows nothing. */
    private static Optional<Change> change(
            String id, @Nullable RecordClock before, @Nullable RecordClock after, Instant asOf) {
        var was = Shown.of(before, asOf);
        var is = Shown.of(after, asOf);
        if (was.equals(is)) {
            return Optional.empty();
        }
        var clock = after == null ? before : after;
        return Optional.of(new Change(
                id, clock == null ? null : clock.party(), was.ran, is.ran, was.due, is.due, was.broken, is.broken));
    }

    private record Shown(long ran, @Nullable Instant due, boolean broken) {
        static Shown of(@Nullable RecordClock clock, Instant asOf) {
            if (clock == null) {
                return new Shown(0, null, false);
            }
            var reading = clock.plan().read(asOf);
            return new Shown(
                    reading.running().toSeconds(),
                    reading.due().orElse(null),
                    clock.plan().brokenAt(asOf).isPresent());
        }
    }
}
