package org.fairlead.bulk.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.access.Viewer;
import org.fairlead.bulk.BulkAct;
import org.fairlead.bulk.BulkChange;
import org.fairlead.bulk.BulkChanges;
import org.fairlead.bulk.BulkRefusal;
import org.fairlead.bulk.BulkRow;
import org.fairlead.bulk.BulkRow.Result;
import org.fairlead.bulk.BulkState;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.language.Language;
import org.fairlead.platform.language.Say;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.once.Receipts;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.ConstraintBroken;
import org.fairlead.platform.words.Readable;
import org.springframework.stereotype.Component;

/** Takes bulk changes in and says how far they are; {@link BulkWork} does them. */
@Component
class StoredBulkChanges implements BulkChanges {

    private static final String SUBJECT = "bulk-change";
    private static final Set<BulkState> BEGUN = Set.of(BulkState.RUNNING, BulkState.DONE);
    private static final Set<BulkState> TAKEN_BACK = Set.of(BulkState.UNDOING, BulkState.UNDONE);
    private static final Set<BulkState> OVER = Set.of(BulkState.DONE, BulkState.UNDONE, BulkState.ENDED);
    private static final Set<BulkState> ENDABLE =
            Set.of(BulkState.TRYING, BulkState.TRIED, BulkState.RUNNING, BulkState.UNDOING);
    private static final int LONGEST = 50_000;

    private final BulkStore store;
    private final Acts acts;
    private final Access access;
    private final Reading reading;
    private final Clock clock;

    StoredBulkChanges(BulkStore store, Acts acts, Access access, Reading reading, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.access = access;
        this.reading = reading;
        this.clock = clock;
    }

    /** What finds the records, and keeps what was asked from being asked twice. */
    @Component
    record Reading(Gathering gathering, Receipts receipts, UuidSource ids) {}

    /** The acts there are. */
    @Component
    record Acts(List<BulkAct> all) {

        Acts {
            all = all.stream().sorted(Comparator.comparing(BulkAct::title)).toList();
        }

        Optional<BulkAct> of(String code) {
            return all.stream().filter(act -> act.code().equals(code)).findFirst();
        }
    }

    @Override
    public List<BulkAct> acts(Actor actor) {
        return access.may(actor, Act.CHANGE_MANY)
                ? acts.all().stream()
                        .filter(act -> access.may(actor, act.needs()))
                        .toList()
                : List.of();
    }

    @Override
    public BulkChange ask(Wish wish, Viewer viewer, Once once) {
        var actor = viewer.actor();
        access.require(actor, Act.CHANGE_MANY);
        return written(actor, once).orElseGet(() -> {
            var act = acts.of(wish.act()).orElseThrow(() -> GeneralRefusal.invalid("act", say("bulk.refusal.act")));
            access.require(actor, act.needs());
            var values = act.settled(said(act, wish.values(), actor), actor);
            var words = Say.to(() -> Language.ENGLISH, () -> act.words(values, actor));
            var rows = reading.gathering().first(wish.filter(), wish.tried(), viewer);
            var by = actor.optionalPerson().orElseThrow();
            var now = clock.instant();
            var change = new BulkChange(
                    reading.ids().next(),
                    new BulkChange.Asked(wish.filter(), act.code(), values, words, by),
                    wish.tried() ? BulkState.TRYING : BulkState.RUNNING,
                    new BulkChange.Times(now, null),
                    Map.of(Result.WAITING, rows.size()));
            var trip = store.trip();
            store.add(trip, change, rows);
            var receipt = new Receipts.Written(SUBJECT, change.id(), 1);
            reading.receipts().add(trip, by, once, receipt, now);
            try {
                trip.run();
            } catch (ConstraintBroken broken) {
                return written(actor, once).orElseThrow(() -> broken);
            }
            return change;
        });
    }

    /** What was said of the parts that the act has, and of nothing else. */
    private static Map<String, String> said(BulkAct act, Map<String, String> values, Actor actor) {
        var said = new LinkedHashMap<String, String>();
        act.parts(actor).stream()
                .map(BulkAct.Part::name)
                .filter(values::containsKey)
                .forEach(name -> said.put(name, values.getOrDefault(name, "")));
        said.forEach((name, value) -> {
            if (value.length() > LONGEST || !Readable.canBeKept(value)) {
                throw GeneralRefusal.invalid(name, say("bulk.refusal.long"));
            }
        });
        return said;
    }

    private Optional<BulkChange> written(Actor actor, Once once) {
        return reading.receipts()
                .find(actor.person(), once)
                .flatMap(receipt -> store.one(Asker.of(actor), receipt.id()));
    }

    @Override
    public List<BulkChange> of(Actor actor, int most) {
        return actor.optionalPerson()
                .map(person -> store.of(Asker.of(actor), person, most))
                .orElse(List.of());
    }

    @Override
    public Optional<BulkChange> one(Actor actor, UUID id) {
        return store.one(Asker.of(actor), id)
                .filter(change -> change.asked().by().equals(actor.person()));
    }

    private BulkChange needed(UUID id, Actor actor) {
        access.require(actor, Act.CHANGE_MANY);
        return one(actor, id).orElseThrow(() -> GeneralRefusal.unknown(say("bulk.which")));
    }

    @Override
    public List<BulkRow> rows(Actor actor, UUID id, int after, int most) {
        needed(id, actor);
        return store.lines(Asker.of(actor), id, after, Set.of(), most);
    }

    @Override
    public BulkChange carryOut(UUID id, Actor actor) {
        var change = needed(id, actor);
        return BEGUN.contains(change.state())
                ? change
                : moved(change, actor, Set.of(BulkState.TRIED), BulkState.RUNNING, BEGUN);
    }

    @Override
    public BulkChange end(UUID id, Actor actor) {
        var change = needed(id, actor);
        return OVER.contains(change.state()) ? change : moved(change, actor, ENDABLE, BulkState.ENDED, OVER);
    }

    @Override
    public BulkChange undo(UUID id, Actor actor) {
        var change = needed(id, actor);
        if (TAKEN_BACK.contains(change.state())) {
            return change;
        }
        boolean undoable =
                acts.of(change.asked().act()).filter(act -> act.undoable(actor)).isPresent();
        if (!undoable || change.count(Result.CHANGED) == 0) {
            throw new RefusedException(new BulkRefusal.NothingToUndo());
        }
        return moved(change, actor, Set.of(BulkState.DONE, BulkState.ENDED), BulkState.UNDOING, TAKEN_BACK);
    }

    /** Leads on, unless a twin of the request was quicker and has led there already. */
    private BulkChange moved(BulkChange change, Actor actor, Set<BulkState> from, BulkState to, Set<BulkState> there) {
        boolean moved = store.move(change.id(), from, to, clock.instant());
        var now = needed(change.id(), actor);
        if (!moved && !there.contains(now.state())) {
            throw new RefusedException(new BulkRefusal.NotNow(now.state()));
        }
        return now;
    }
}
