package org.fairlead.clock;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.CarriedOver;
import org.fairlead.record.Consequence;
import org.fairlead.record.Entry;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;

/** Timelines kept in memory: the rules are the real ones, nothing is stored, everybody sees everything. */
final class MemoryTimelines implements Timelines {

    private final Map<RecordId, History> histories = new HashMap<>();
    private final Clock clock;
    private final List<Consequence> consequences;
    private final List<CarriedOver> carried;

    MemoryTimelines(Clock clock, List<Consequence> consequences, List<CarriedOver> carried) {
        this.clock = clock;
        this.consequences = consequences;
        this.carried = carried;
    }

    @Override
    public Outcome open(Actor actor, RecordId id, Intent intent, Supplier<List<NewEntry>> rule) {
        return add(actor, History.empty(id), rule.get());
    }

    @Override
    public Outcome change(Actor actor, RecordId id, Intent intent, Function<History, List<NewEntry>> rule) {
        return changeAll(actor, List.of(id), intent, all -> Map.of(id, rule.apply(history(actor, id))));
    }

    @Override
    public Outcome look(Actor actor, RecordId id, Intent intent, Consumer<History> reader) {
        reader.accept(history(actor, id));
        return new Outcome(history(actor, id), List.of(), false);
    }

    @Override
    public Outcome changeAll(
            Actor actor,
            List<RecordId> ids,
            Intent intent,
            Function<Map<RecordId, History>, Map<RecordId, List<NewEntry>>> rule) {
        var before = new HashMap<RecordId, History>();
        ids.forEach(id -> before.put(id, history(actor, id)));
        var added = rule.apply(before);
        var first = new Outcome(history(actor, ids.getFirst()), List.of(), false);
        for (var id : ids) {
            var outcome = add(actor, history(actor, id), added.getOrDefault(id, List.of()));
            first = id.equals(ids.getFirst()) ? outcome : first;
        }
        ids.forEach(id -> carryOver(Objects.requireNonNull(before.get(id)), history(actor, id)));
        return first;
    }

    private void carryOver(History before, History after) {
        for (var rule : carried) {
            for (var id : rule.to(before, after)) {
                var other = Objects.requireNonNull(histories.get(id));
                add(Actor.tool(other.header().holder().party()), other, rule.on(other, before, after));
            }
        }
    }

    private Outcome add(Actor actor, History before, List<NewEntry> entries) {
        var added = new ArrayList<>(stamped(actor, before, entries));
        var after = before.with(added);
        for (var consequence : entries.isEmpty() ? List.<Consequence>of() : consequences) {
            added.addAll(stamped(Actor.tool(actor.home()), before.with(added), consequence.of(before, after)));
        }
        var whole = before.with(added);
        histories.put(before.id(), whole);
        return new Outcome(whole, added, false);
    }

    private List<Entry> stamped(Actor actor, History before, List<NewEntry> entries) {
        var now = clock.instant();
        var stamped = new ArrayList<Entry>();
        for (var entry : entries) {
            var stamp = new Entry.Stamp(Objects.requireNonNullElse(entry.at(), now), now, actor.person(), actor.home());
            stamped.add(new Entry(
                    before.version() + stamped.size() + 1,
                    stamp,
                    entry.audience(),
                    entry.named(),
                    "OFFICIAL",
                    entry.fact(),
                    entry.text()));
        }
        return stamped;
    }

    @Override
    public Outcome branch(Actor actor, RecordId from, RecordId id, Intent intent, Function<History, Branch> rule) {
        throw new UnsupportedOperationException();
    }

    @Override
    public History history(Actor actor, RecordId id) {
        return Objects.requireNonNull(histories.get(id));
    }

    @Override
    public Optional<History> history(Actor actor, String numberOrId) {
        return histories.values().stream()
                .filter(history -> history.id().toString().equals(numberOrId)
                        || history.header().identity().number().text().equals(numberOrId))
                .findFirst();
    }

    void forget() {
        histories.clear();
    }
}
