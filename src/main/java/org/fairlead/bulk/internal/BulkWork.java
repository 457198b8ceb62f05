package org.fairlead.bulk.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fairlead.access.Actors;
import org.fairlead.access.Viewer;
import org.fairlead.bulk.BesideAct;
import org.fairlead.bulk.BulkAct;
import org.fairlead.bulk.BulkChange;
import org.fairlead.bulk.BulkRow;
import org.fairlead.bulk.BulkRow.Result;
import org.fairlead.bulk.BulkState;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sql.Asker;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.Timelines;
import org.springframework.stereotype.Component;

/**
 * Does bulk changes, some records at a time: each record in a transaction of its own and under a key of its own, so that whoever goes on
 * after a crash does nothing twice.
 */
@Component
class BulkWork implements BackgroundWork {

    private static final Duration REST = Duration.ofMillis(300);
    private static final int AT_ONCE = 25;
    private static final Map<BulkState, Set<Result>> NEXT = Map.of(
            BulkState.TRYING, Set.of(Result.WAITING),
            BulkState.RUNNING, Set.of(Result.WAITING, Result.WOULD),
            BulkState.UNDOING, Set.of(Result.CHANGED));
    private static final Map<BulkState, BulkState> THEN = Map.of(
            BulkState.TRYING, BulkState.TRIED,
            BulkState.RUNNING, BulkState.DONE,
            BulkState.UNDOING, BulkState.UNDONE);

    private final BulkStore store;
    private final StoredBulkChanges.Acts acts;
    private final Actors actors;
    private final Timelines timelines;
    private final Gathering gathering;
    private final Clock clock;

    BulkWork(BulkStore store, StoredBulkChanges.Acts acts, Reading reading, Gathering gathering, Clock clock) {
        this.gathering = gathering;
        this.store = store;
        this.acts = acts;
        this.actors = reading.actors();
        this.timelines = reading.timelines();
        this.clock = clock;
    }

    /** What is asked for each record: who does it, and what has happened. */
    @Component
    record Reading(Actors actors, Timelines timelines) {}

    @Override
    public String name() {
        return "bulk changes";
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public boolean round() {
        var taken = store.take(clock.instant());
        taken.ifPresent(this::go);
        return taken.isPresent();
    }

    private void go(BulkChange change) {
        var results = NEXT.getOrDefault(change.state(), Set.of());
        var rows = store.lines(Asker.TOOL, change.id(), 0, results, AT_ONCE);
        if (rows.isEmpty()) {
            goOn(change);
            return;
        }
        var actor = actors.of(change.asked().by()).map(Viewer::actor);
        var act = acts.of(change.asked().act());
        store.keep(
                change.id(),
                rows.stream()
                        .map(row -> actor.isEmpty() || act.isEmpty()
                                ? came(row, failed(change.state()), say("bulk.asker-may-not"))
                                : one(change, row, act.get(), actor.get()))
                        .toList());
    }

    /** All rows known are done: more are looked for while it is tried, and it comes to rest when there are none. */
    private void goOn(BulkChange change) {
        if (change.state() == BulkState.TRYING && gathering.goesOn(change)) {
            var viewer = actors.of(change.asked().by());
            if (viewer.isEmpty()) {
                move(change, BulkState.ENDED);
                return;
            }
            var more = more(change, viewer.get());
            if (!more.isEmpty()) {
                store.append(change.id(), more);
                return;
            }
        }
        Optional.ofNullable(THEN.get(change.state())).ifPresent(then -> move(change, then));
    }

    private void move(BulkChange change, BulkState to) {
        store.move(change.id(), Set.of(change.state()), to, clock.instant());
    }

    private List<BulkRow> more(BulkChange change, Viewer viewer) {
        int from = Math.max(0, change.all() - Gathering.TRAIL);
        return gathering.next(change, store.lines(Asker.TOOL, change.id(), from, Set.of(), Gathering.TRAIL), viewer);
    }

    private static Result failed(BulkState state) {
        return switch (state) {
            case TRYING -> Result.WOULD_NOT;
            case UNDOING -> Result.KEPT;
            case RUNNING, TRIED, DONE, UNDONE, ENDED -> Result.REFUSED;
        };
    }

    private BulkRow one(BulkChange change, BulkRow row, BulkAct act, Actor actor) {
        try {
            if (act instanceof BesideAct beside) {
                return beside(change, row, beside, actor);
            }
            return switch (change.state()) {
                case TRYING -> tried(row, act, change, actor);
                case UNDOING -> undone(row, act, change, actor);
                case RUNNING, TRIED, DONE, UNDONE, ENDED -> done(row, act, change, actor);
            };
        } catch (RefusedException refused) {
            return doneBefore(change, row, actor)
                    .orElseGet(() ->
                            came(row, failed(change.state()), refused.refusal().sentence()));
        }
    }

    /** What is refused now may have been done before a crash took the note of it: then its receipt says so. */
    private Optional<BulkRow> doneBefore(BulkChange change, BulkRow row, Actor actor) {
        boolean undoing = change.state() == BulkState.UNDOING;
        if (!undoing && change.state() != BulkState.RUNNING) {
            return Optional.empty();
        }
        try {
            var outcome =
                    timelines.look(actor, row.record(), intent(change, row, undoing ? "undo" : "do"), history -> {});
            return Optional.of(outcome)
                    .filter(Outcome::replayed)
                    .map(done -> undoing ? came(row, Result.UNDONE, "") : came(row, done));
        } catch (RefusedException outOfSight) {
            return Optional.empty();
        }
    }

    private static BulkRow beside(BulkChange change, BulkRow row, BesideAct act, Actor actor) {
        var values = change.asked().values();
        var key = key(change, row, "do");
        return switch (change.state()) {
            case TRYING -> came(row, act.would(row.record(), values, actor) ? Result.WOULD : Result.SAME, "");
            case UNDOING ->
                act.takeBack(row.record(), values, actor, key)
                        ? came(row, Result.UNDONE, "")
                        : came(row, Result.KEPT, act.keptBecause());
            case RUNNING, TRIED, DONE, UNDONE, ENDED ->
                came(row, act.does(row.record(), values, actor, key) ? Result.CHANGED : Result.SAME, "");
        };
    }

    private static BulkRow tried(BulkRow row, BulkAct act, BulkChange change, Actor actor) {
        var outcome = act.perform(row.record(), change.asked().values(), actor, Intent.REHEARSAL);
        if (outcome.added().isEmpty()) {
            return came(row, Result.SAME, "");
        }
        var before = outcome.after().upTo(outcome.added().getFirst().seq() - 1);
        return came(row, Result.WOULD, act.becoming(before, outcome.after()));
    }

    private static BulkRow done(BulkRow row, BulkAct act, BulkChange change, Actor actor) {
        return came(row, act.perform(row.record(), change.asked().values(), actor, intent(change, row, "do")));
    }

    private static BulkRow came(BulkRow row, Outcome outcome) {
        if (outcome.added().isEmpty()) {
            return came(row, Result.SAME, "");
        }
        var added = new BulkRow.Added(
                outcome.added().getFirst().seq(), outcome.added().getLast().seq());
        return new BulkRow(row.ordinal(), row.record(), row.number(), row.title(), Result.CHANGED, "", added);
    }

    private BulkRow undone(BulkRow row, BulkAct act, BulkChange change, Actor actor) {
        var added = Optional.ofNullable(row.added()).orElseThrow();
        var now = timelines.history(actor, row.record());
        var did = new BulkAct.Did(now.upTo(added.first() - 1), now.upTo(added.last()), now);
        act.undo(did, change.asked().values(), actor, intent(change, row, "undo"));
        return came(row, Result.UNDONE, "");
    }

    private static BulkRow came(BulkRow row, Result result, String sentence) {
        return new BulkRow(row.ordinal(), row.record(), row.number(), row.title(), result, sentence, row.added());
    }

    private static Intent intent(BulkChange change, BulkRow row, String what) {
        var key = key(change, row, what);
        return new Intent(null, key, Once.sentUnder(key, key).hash());
    }

    private static String key(BulkChange change, BulkRow row, String what) {
        return "bulk/%s/%d/%s".formatted(change.id(), row.ordinal(), what);
    }
}
