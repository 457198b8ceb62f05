package org.fairlead.record.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fairlead.db.platform.tables.records.ReceiptRecord;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sql.ConstraintBroken;
import org.fairlead.record.CarriedOver;
import org.fairlead.record.Consequence;
import org.fairlead.record.EntriesAdded;
import org.fairlead.record.Entry;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordFacts;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.jooq.TableRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Decides on the newest history and writes what follows; decides again when somebody else was quicker. */
@Component
class StoredTimelines implements Timelines {

    private static final String SOMEBODY_ELSE_WAS_QUICKER = "entry_pkey";
    private static final String SAME_KEY_JUST_NOW = "receipt_pkey";
    private static final int ATTEMPTS = 20;

    private final TimelineStore store;
    private final Clock clock;
    private final List<Consequence> consequences;
    private final List<CarriedOver> carried;
    private final ApplicationEventPublisher events;

    StoredTimelines(
            TimelineStore store,
            Clock clock,
            List<Consequence> consequences,
            List<CarriedOver> carried,
            ApplicationEventPublisher events) {
        this.store = store;
        this.clock = clock;
        this.consequences = List.copyOf(consequences);
        this.carried = List.copyOf(carried);
        this.events = events;
    }

    @Override
    public Outcome open(Actor actor, RecordId id, Intent intent, Supplier<List<NewEntry>> rule) {
        var receipt = store.receipt(actor, intent);
        if (receipt.isPresent()) {
            return replay(actor, receipt.get(), intent);
        }
        var now = clock.instant();
        var addition = addition(actor, History.empty(id), rule.get(), now);
        if (intent.rehearsed()) {
            return new Outcome(addition.after(), addition.added(), false);
        }
        try {
            add(actor, List.of(addition), intent, now);
        } catch (ConstraintBroken broken) {
            if (broken.constraint().equals(SAME_KEY_JUST_NOW)) {
                return replay(actor, store.receipt(actor, intent).orElseThrow(), intent);
            }
            throw broken;
        }
        return new Outcome(addition.after(), addition.added(), false);
    }

    @Override
    public Outcome change(Actor actor, RecordId id, Intent intent, Function<History, List<NewEntry>> rule) {
        return changeAll(
                actor,
                List.of(id),
                intent,
                histories -> Map.of(id, rule.apply(Objects.requireNonNull(histories.get(id)))));
    }

    @Override
    public Outcome look(Actor actor, RecordId id, Intent intent, Consumer<History> reader) {
        var loaded = store.load(actor, List.of(id), intent);
        if (loaded.receipt().isPresent()) {
            return replay(actor, loaded.receipt().get(), intent);
        }
        var history = Optional.ofNullable(loaded.histories().get(id))
                .orElseThrow(() -> GeneralRefusal.unknown(say("record.thing", "id", id)));
        checkVersion(history, intent);
        reader.accept(history);
        return new Outcome(history, List.of(), false);
    }

    @Override
    public Outcome changeAll(
            Actor actor,
            List<RecordId> ids,
            Intent intent,
            Function<Map<RecordId, History>, Map<RecordId, List<NewEntry>>> rule) {
        for (int attempt = 1; ; attempt++) {
            var loaded = store.load(actor, ids, intent);
            if (loaded.receipt().isPresent()) {
                return replay(actor, loaded.receipt().get(), intent);
            }
            ids.stream()
                    .filter(id -> !loaded.histories().containsKey(id))
                    .findFirst()
                    .ifPresent(id -> {
                        throw GeneralRefusal.unknown(say("record.thing", "id", id));
                    });
            var first = Objects.requireNonNull(loaded.histories().get(ids.getFirst()));
            checkVersion(first, intent);
            var now = clock.instant();
            var additions = additions(actor, loaded.histories(), rule.apply(loaded.histories()), now);
            if (intent.rehearsed()) {
                return outcome(first, additions);
            }
            try {
                if (additions.isEmpty()) {
                    store.keep(actor, first, intent, now);
                    return new Outcome(first, List.of(), false);
                }
                carryOver(additions, loaded.histories(), now);
                add(actor, ordered(additions, ids.getFirst()), intent, now);
                return outcome(first, additions);
            } catch (ConstraintBroken broken) {
                if (attempt == ATTEMPTS || !isRace(broken)) {
                    throw broken;
                }
            }
        }
    }

    @Override
    public Outcome branch(Actor actor, RecordId from, RecordId id, Intent intent, Function<History, Branch> rule) {
        for (int attempt = 1; ; attempt++) {
            var loaded = store.load(actor, List.of(from), intent);
            if (loaded.receipt().isPresent()) {
                return replay(actor, loaded.receipt().get(), intent);
            }
            var history = Optional.ofNullable(loaded.histories().get(from))
                    .orElseThrow(() -> GeneralRefusal.unknown(say("record.thing", "id", from)));
            checkVersion(history, intent);
            var branch = rule.apply(history);
            var now = clock.instant();
            var begun = addition(actor, History.empty(id), branch.begun(), now);
            try {
                add(actor, List.of(begun, addition(actor, history, branch.added(), now)), intent, now);
                return new Outcome(begun.after(), begun.added(), false);
            } catch (ConstraintBroken broken) {
                if (attempt == ATTEMPTS || !isRace(broken)) {
                    throw broken;
                }
            }
        }
    }

    @Override
    public History history(Actor actor, RecordId id) {
        return store.load(actor, Wanted.of(id))
                .orElseThrow(() -> GeneralRefusal.unknown(say("record.thing", "id", id)));
    }

    @Override
    public Optional<History> history(Actor actor, String numberOrId) {
        return Wanted.of(numberOrId).flatMap(wanted -> store.load(actor, wanted));
    }

    /** Writes, and says so once it is kept. */
    private void add(Actor actor, List<TimelineStore.Addition> additions, Intent intent, Instant now) {
        store.add(actor, additions, intent, now);
        additions.forEach(
                each -> events.publishEvent(new EntriesAdded(each.after().id(), each.added())));
    }

    private static boolean isRace(ConstraintBroken broken) {
        return broken.constraint().equals(SOMEBODY_ELSE_WAS_QUICKER)
                || broken.constraint().equals(SAME_KEY_JUST_NOW);
    }

    private static void checkVersion(History history, Intent intent) {
        if (intent.basedOn() != null && intent.basedOn() != history.version()) {
            throw new RefusedException(new GeneralRefusal.Stale(
                    history.header().identity().number().text(), intent.basedOn(), history.version()));
        }
    }

    private static Outcome outcome(History first, Map<RecordId, TimelineStore.Addition> additions) {
        var mine = additions.get(first.id());
        return mine == null ? new Outcome(first, List.of(), false) : new Outcome(mine.after(), mine.added(), false);
    }

    private static List<TimelineStore.Addition> ordered(
            Map<RecordId, TimelineStore.Addition> additions, RecordId first) {
        var ordered = new ArrayList<TimelineStore.Addition>();
        if (additions.containsKey(first)) {
            ordered.add(additions.get(first));
        }
        additions.keySet().stream()
                .sorted()
                .filter(id -> !id.equals(first))
                .forEach(id -> ordered.add(additions.get(id)));
        return ordered;
    }

    private Map<RecordId, TimelineStore.Addition> additions(
            Actor actor, Map<RecordId, History> histories, Map<RecordId, List<NewEntry>> entries, Instant now) {
        var additions = new LinkedHashMap<RecordId, TimelineStore.Addition>();
        entries.forEach((id, added) -> {
            if (!added.isEmpty()) {
                var history = Objects.requireNonNull(histories.get(id));
                additions.put(id, addition(actor, history, added, now));
            }
        });
        return additions;
    }

    /** Adds what the additions say on other records. */
    private void carryOver(
            Map<RecordId, TimelineStore.Addition> additions, Map<RecordId, History> loaded, Instant now) {
        for (var change : List.copyOf(additions.values())) {
            for (var rule : carried) {
                others(rule.to(change.before(), change.after()), loaded).forEach((id, history) -> {
                    var known = additions.get(id);
                    var other = known == null ? history : known.after();
                    var said = rule.on(other, change.before(), change.after());
                    if (!said.isEmpty()) {
                        var more = addition(toolOf(other), other, said, now);
                        additions.put(id, known == null ? more : known.then(more));
                    }
                });
            }
        }
    }

    /** Those not loaded yet are read as the tool: whoever acts may not see them. */
    private Map<RecordId, History> others(List<RecordId> ids, Map<RecordId, History> loaded) {
        var others = new LinkedHashMap<RecordId, History>();
        ids.stream().filter(loaded::containsKey).forEach(id -> others.put(id, loaded.get(id)));
        var missing = ids.stream().filter(id -> !loaded.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            var tool = toolOf(loaded.values().iterator().next());
            others.putAll(store.load(tool, missing, Intent.NONE).histories());
        }
        return others;
    }

    private static Actor toolOf(History history) {
        return Actor.tool(history.header().holder().party());
    }

    private TimelineStore.Addition addition(Actor actor, History history, List<NewEntry> entries, Instant now) {
        var stamped = stamped(actor, history, entries, now);
        var beside = new ArrayList<TableRecord<?>>();
        for (int place = 0; place < stamped.size(); place++) {
            int seq = stamped.get(place).seq();
            beside.addAll(entries.get(place).beside().rows(history.id(), seq));
        }
        return new TimelineStore.Addition(history, withConsequences(actor, history, stamped, now), beside);
    }

    private List<Entry> withConsequences(Actor actor, History history, List<Entry> added, Instant now) {
        if (history.isEmpty()) {
            return added;
        }
        var all = new ArrayList<>(added);
        var after = history.with(all);
        var tool = Actor.tool(actor.home());
        for (var consequence : consequences) {
            all.addAll(stamped(tool, history.with(all), consequence.of(history, after), now));
        }
        return all;
    }

    private static List<Entry> stamped(Actor actor, History history, List<NewEntry> entries, Instant now) {
        var marking = history.isEmpty()
                ? opening(entries).marking()
                : history.header().marking();
        var stamped = new ArrayList<Entry>();
        int seq = history.version();
        for (var entry : entries) {
            var stamp = new Entry.Stamp(entry.at() == null ? now : entry.at(), now, actor.person(), actor.home());
            stamped.add(new Entry(++seq, stamp, entry.audience(), entry.named(), marking, entry.fact(), entry.text()));
        }
        return stamped;
    }

    private static RecordFacts.Opened opening(List<NewEntry> entries) {
        if (entries.getFirst().fact() instanceof RecordFacts.Opened opened) {
            return opened;
        }
        throw new IllegalArgumentException("a timeline must begin with its opening");
    }

    private Outcome replay(Actor actor, ReceiptRecord receipt, Intent intent) {
        if (!intent.sameRequest(receipt.getRequestHash())) {
            throw new RefusedException(
                    new GeneralRefusal.KeyReused(intent.optionalKey().orElseThrow()));
        }
        var history = store.load(Actor.tool(actor.home()), List.of(new RecordId(receipt.getSubjectId())), Intent.NONE)
                .histories()
                .values()
                .iterator()
                .next()
                .upTo(receipt.getSubjectSeq());
        int from = Integer.parseInt(java.util.Objects.requireNonNullElse(receipt.getPart(), "1"));
        return new Outcome(
                history,
                history.entries().stream().filter(entry -> entry.seq() >= from).toList(),
                true);
    }
}
