package org.fairlead.register.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.intake.ImportableList.Done;
import org.fairlead.intake.ImportableList.Session;
import org.fairlead.intake.ListRow;
import org.fairlead.intake.RowOutcome;
import org.fairlead.intake.RowOutcome.Difference;
import org.fairlead.intake.RowResult;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.once.Receipts;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows of one kind, one after another. A row is laid over the item it is about, or over nothing; what comes of it goes through the
 * registrar, which asks the kind's own checks and the rules of all modules, as for the form.
 *
 * @param <T> the body
 */
final class KindSession<T> implements Session {

    private final KindList<T> list;
    private final RegisterKind<T> kind;
    private final ImportableRegisters.Parts with;
    private final Actor actor;
    private @Nullable KindIndex<T> index;
    private final NameIndex names;
    private final Set<String> seen = new HashSet<>();

    KindSession(KindList<T> list, Actor actor) {
        this.list = list;
        this.kind = list.kind();
        this.with = list.with();
        this.actor = actor;
        this.names = new NameIndex(with, actor);
    }

    /** Made when it is first asked: whoever takes back asks for nothing by name. */
    private KindIndex<T> index() {
        var made = index;
        if (made == null) {
            made = new KindIndex<>(kind, list.ways(), with, actor);
            index = made;
        }
        return made;
    }

    /**
     * What a row says, laid over what it is about.
     *
     * @param item what it is about; empty for something new
     * @param body the body it would have
     * @param waits whether it refers to what a row above makes
     * @param <T> the body
     */
    private record Laid<T>(Optional<Item<T>> item, ObjectNode body, boolean waits) {}

    @Override
    public RowOutcome trial(ListRow row) {
        var laid = laid(row, true);
        var sought = sought(laid);
        if (seen.contains(sought)) {
            throw GeneralRefusal.invalid(list.ways().getFirst().getFirst(), say("register.row.twice"));
        }
        var outcome = worked(laid, Once.NONE, true);
        seen.add(sought);
        if (outcome.result() == RowResult.WOULD_ADD) {
            names.comes(kind.name(), outcome.name());
        }
        return laid.waits() ? outcome.saying(say("register.row.comes-after")) : outcome;
    }

    private String sought(Laid<T> laid) {
        return laid.item()
                .map(item -> item.id().toString())
                .orElseGet(() -> index().key(laid.body()).orElse(""));
    }

    @Override
    public void passed(ListRow row) {
        try {
            trial(row);
        } catch (RefusedException refused) {
            // It was refused then too; what matters is that the rows after it know of it.
        }
    }

    @Override
    public RowOutcome carriedOut(ListRow row, Once once, boolean again) {
        var before = again ? with.receipts().find(actor.person(), once) : Optional.<Receipts.Written>empty();
        return before.map(written -> before(written.id(), written.version()))
                .orElseGet(() -> worked(laid(row, false), once, false));
    }

    /** What a process that was killed did with the row. */
    private RowOutcome before(UUID id, int version) {
        var versions = with.register().history(kind, id);
        var written = versions.get(version - 1);
        var result = version == 1 ? RowResult.ADDED : RowResult.CHANGED;
        var outcome = RowOutcome.of(result, title(written), id).from(version - 1, version);
        return version == 1
                ? outcome
                : outcome.changing(differences(versions.get(version - 2).body(), written.body()));
    }

    private String title(Item<T> item) {
        return kind.title().apply(item.body());
    }

    private RowOutcome worked(Laid<T> laid, Once once, boolean trial) {
        if (laid.item().isEmpty()) {
            return added(laid, once, trial);
        }
        var item = laid.item().get();
        if (laid.body().equals(with.bodies().tree(kind, item.body()))) {
            // Not asked about again: what was kept once may stay.
            return RowOutcome.of(RowResult.SAME, title(item), item.id());
        }
        var body = with.bodies().body(kind, laid.body(), Set.of());
        if (item.retired() && !body.equals(item.body())) {
            throw GeneralRefusal.invalid(KindList.ID, say("register.refusal.retired", "title", title(item)));
        }
        var change = new Register.Change<>(
                item.id(), item.version(), body, with.desk().inForce(item, null), item.retired());
        var kept = body.equals(item.body()) ? body : with.registrar().tried(kind, change);
        if (kept.equals(item.body())) {
            return RowOutcome.of(RowResult.SAME, title(item), item.id());
        }
        var differences = differences(item.body(), kept);
        if (trial) {
            return RowOutcome.of(RowResult.WOULD_CHANGE, title(item), item.id()).changing(differences);
        }
        var written = with.desk().change(kind, change, actor, once);
        known(written);
        return RowOutcome.of(RowResult.CHANGED, title(written), written.id())
                .from(item.version(), written.version())
                .changing(differences);
    }

    private RowOutcome added(Laid<T> laid, Once once, boolean trial) {
        var body = with.bodies().body(kind, laid.body(), Set.of());
        if (trial) {
            var change = new Register.Change<>(
                    with.desk().nextId(), 0, body, with.desk().now(), false);
            with.registrar().tried(kind, change);
            return RowOutcome.of(RowResult.WOULD_ADD, kind.title().apply(body), null);
        }
        var written = with.desk().add(kind, body, null, actor, once);
        known(written);
        return RowOutcome.of(RowResult.ADDED, title(written), written.id()).from(0, written.version());
    }

    private void known(Item<T> item) {
        index().add(item);
        names.add(kind.name(), item.id(), title(item));
    }

    private List<Difference> differences(T before, T after) {
        var shape = with.bodies().shape(kind, actor);
        return with
                .spoken()
                .differences(
                        shape,
                        with.bodies().tree(kind, before, actor),
                        with.bodies().tree(kind, after, actor))
                .stream()
                .map(each -> new Difference(each.label(), each.before(), each.after()))
                .toList();
    }

    private Laid<T> laid(ListRow row, boolean trial) {
        var id = row.text(KindList.ID);
        if (!id.isEmpty()) {
            return over(byId(id), row, trial);
        }
        var fresh = new boolean[1];
        var alone = laid(row, JsonNodeFactory.instance.objectNode(), trial, fresh);
        var found = index().found(alone);
        if (found.size() > 1) {
            throw GeneralRefusal.invalid(
                    list.ways().getFirst().getFirst(), say("register.refusal.several", "count", found.size()));
        }
        return found.isEmpty()
                ? new Laid<>(Optional.empty(), alone, fresh[0])
                : over(with.desk().newest(kind, found.iterator().next(), actor), row, trial);
    }

    private Item<T> byId(String text) {
        try {
            return with.desk().newest(kind, UUID.fromString(text), actor);
        } catch (IllegalArgumentException | RefusedException none) {
            throw GeneralRefusal.invalid(KindList.ID, say("register.refusal.no-such-id", "kind", kind.words()));
        }
    }

    /** The row over what is in force, when it says the same; else over the newest version, which changes are based on. */
    private Laid<T> over(Item<T> newest, ListRow row, boolean trial) {
        var now = with.desk().now(kind, newest.id(), actor);
        if (now.version() != newest.version()) {
            var tree = with.bodies().tree(kind, now.body());
            if (laid(row, tree.deepCopy(), trial, new boolean[1]).equals(tree)) {
                return new Laid<>(Optional.of(newest), with.bodies().tree(kind, newest.body()), false);
            }
        }
        var waits = new boolean[1];
        var laid = laid(row, with.bodies().tree(kind, newest.body()), trial, waits);
        return new Laid<>(Optional.of(newest), laid, waits[0]);
    }

    /** Lays what the row says over a body. A cell that says in words what is there already leaves it as it is. */
    private ObjectNode laid(ListRow row, ObjectNode body, boolean trial, boolean[] waits) {
        for (var part : with.bodies().shape(kind, actor).parts()) {
            var cell = row.cells().get(part.name());
            if (cell == null) {
                continue;
            }
            boolean same = body.has(part.name())
                    && CellReader.same(with.spoken().text(part.answer(), body.get(part.name())), cell);
            if (!same) {
                var reader = new CellReader((named, text) -> {
                    if (trial && named.equals(kind.name()) && names.isComing(named, text)) {
                        waits[0] = true;
                        return Optional.empty();
                    }
                    return Optional.of(names.id(named, text, body, part.name()));
                });
                body.set(part.name(), reader.value(part.answer(), cell));
            }
        }
        return body;
    }

    @Override
    public RowOutcome takenBack(Done done, Once once) {
        var versions = with.register().history(kind, done.subject());
        var newest = versions.getLast();
        var written = versions.get(done.version() - 1);
        var receipt = with.receipts().find(actor.person(), once);
        if (receipt.isPresent()) {
            return RowOutcome.of(RowResult.UNDONE, title(newest), newest.id());
        }
        return done.added()
                ? retired(newest, written, once)
                : putBack(versions.get(done.before() - 1), written, newest, once);
    }

    private RowOutcome retired(Item<T> newest, Item<T> written, Once once) {
        if (newest.version() != written.version()) {
            return kept(newest, say("register.row.changed-since"));
        }
        var retired = with.desk()
                .change(
                        kind,
                        new Register.Change<>(
                                newest.id(),
                                newest.version(),
                                newest.body(),
                                with.desk().inForce(newest, null),
                                true),
                        actor,
                        once);
        return RowOutcome.of(RowResult.UNDONE, title(retired), retired.id()).saying(say("register.row.retired"));
    }

    private RowOutcome kept(Item<T> item, String why) {
        return RowOutcome.of(RowResult.KEPT, title(item), item.id()).saying(why);
    }

    /** Puts back every part that the import changed and nobody has changed since. */
    private RowOutcome putBack(Item<T> before, Item<T> written, Item<T> newest, Once once) {
        var shape = with.bodies().shape(kind);
        var was = with.bodies().tree(kind, before.body());
        var became = with.bodies().tree(kind, written.body());
        var now = with.bodies().tree(kind, newest.body());
        var stays = new ArrayList<String>();
        var body = now.deepCopy();
        for (var part : shape.parts()) {
            var name = part.name();
            if (!was.get(name).equals(became.get(name))) {
                if (now.get(name).equals(became.get(name))) {
                    body.set(name, was.get(name));
                } else {
                    stays.add(part.label());
                }
            }
        }
        if (newest.retired() || body.equals(now)) {
            return kept(
                    newest, newest.retired() ? say("register.row.retired-since") : say("register.row.changed-again"));
        }
        var change = new Register.Change<>(
                newest.id(),
                newest.version(),
                with.bodies().body(kind, body, Set.of()),
                with.desk().inForce(newest, null),
                false);
        var put = with.desk().change(kind, change, actor, once);
        var outcome = RowOutcome.of(RowResult.UNDONE, title(put), put.id());
        return stays.isEmpty()
                ? outcome
                : outcome.saying(say("register.row.parts-stay", "parts", String.join(", ", stays)));
    }
}
