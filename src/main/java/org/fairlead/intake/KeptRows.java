package org.fairlead.intake;

import static org.fairlead.platform.language.Say.say;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.intake.RowOutcome.Difference;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.once.Receipts;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Rows of things that are kept one by one, each with an id and a version: what is the same whatever they are. A list says how a row finds
 * its thing, what its form would have sent, and which calls of its front door that becomes.
 *
 * @param <T> the thing as it is kept
 * @param <W> what its form would have sent; equal where it says the same
 */
public abstract class KeptRows<T, W> implements ImportableList.Session {

    /** The column that names a thing for good, as our own exports have it. */
    public static final String ID = "id";

    private final Receipts receipts;
    private final Actor actor;
    private final Set<String> seen = new HashSet<>();

    /** Rows that the actor takes in. */
    protected KeptRows(Receipts receipts, Actor actor) {
        this.receipts = receipts;
        this.actor = actor;
    }

    /** Whose rows they are. */
    protected final Actor actor() {
        return actor;
    }

    /** The thing of an id, as far as the actor may see it. */
    protected abstract Optional<T> one(UUID id);

    /** The thing that a row without an id is about; empty for a new one. */
    protected abstract Optional<T> alike(ListRow row);

    /** What the form would have sent: the row laid over what is there. */
    protected abstract W wish(ListRow row, @Nullable T now);

    /** The same of what is there. */
    protected abstract W said(T thing);

    /** Refuses what the front door would refuse, and writes nothing. */
    protected abstract void check(W wish, @Nullable T now);

    /** Keeps a new one. */
    protected abstract T keep(W wish, Once once);

    /** Changes one. */
    protected abstract T change(T now, W wish, Once once);

    /** Takes one away. */
    protected abstract T takeAway(T now, Once once);

    /** What the form said in an earlier version; empty where that is not kept. */
    protected abstract Optional<W> earlier(T now, int version);

    /** Its id. */
    protected abstract UUID id(T thing);

    /** Its version. */
    protected abstract int version(T thing);

    /** As people call it. */
    protected abstract String name(W wish);

    /** What tells two new ones of a file apart. */
    protected abstract String key(W wish);

    /** Its parts in words, by label, in order. */
    protected abstract Map<String, String> words(W wish);

    /** What a row is about, and what it would make of it. */
    private record Laid<T, W>(@Nullable T now, W wish, String key) {}

    private Laid<T, W> laid(ListRow row) {
        var now = known(row).orElse(null);
        var wish = wish(row, now);
        return new Laid<>(now, wish, now == null ? key(wish) : id(now).toString());
    }

    private Optional<T> known(ListRow row) {
        var text = row.text(ID);
        if (text.isEmpty()) {
            return alike(row);
        }
        try {
            return Optional.of(one(UUID.fromString(text)).orElseThrow(KeptRows::unknown));
        } catch (IllegalArgumentException notAnId) {
            throw unknown();
        }
    }

    private static RuntimeException unknown() {
        return GeneralRefusal.invalid(ID, say("intake.kept.unknown"));
    }

    @Override
    public RowOutcome trial(ListRow row) {
        var laid = laid(row);
        if (seen.contains(laid.key())) {
            throw GeneralRefusal.invalid(ID, say("intake.kept.twice"));
        }
        var outcome = tried(laid);
        seen.add(laid.key());
        return outcome;
    }

    private RowOutcome tried(Laid<T, W> laid) {
        var now = laid.now();
        if (now != null && laid.wish().equals(said(now))) {
            return RowOutcome.of(RowResult.SAME, name(laid.wish()), id(now));
        }
        check(laid.wish(), now);
        return now == null
                ? RowOutcome.of(RowResult.WOULD_ADD, name(laid.wish()), null)
                : RowOutcome.of(RowResult.WOULD_CHANGE, name(laid.wish()), id(now))
                        .changing(differences(said(now), laid.wish()));
    }

    private List<Difference> differences(W before, W after) {
        var was = words(before);
        return words(after).entrySet().stream()
                .filter(each -> !each.getValue().equals(was.getOrDefault(each.getKey(), "")))
                .map(each -> new Difference(each.getKey(), was.getOrDefault(each.getKey(), ""), each.getValue()))
                .toList();
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
        var before = again ? receipts.find(actor.person(), once) : Optional.<Receipts.Written>empty();
        return before.map(this::written).orElseGet(() -> done(laid(row), once));
    }

    /** What a process that was killed did with the row. */
    private RowOutcome written(Receipts.Written written) {
        var result = written.version() == 1 ? RowResult.ADDED : RowResult.CHANGED;
        var name = one(written.id()).map(thing -> name(said(thing))).orElse("");
        return RowOutcome.of(result, name, written.id()).from(written.version() - 1, written.version());
    }

    private RowOutcome done(Laid<T, W> laid, Once once) {
        var now = laid.now();
        if (now == null) {
            var kept = keep(laid.wish(), once);
            return RowOutcome.of(RowResult.ADDED, name(laid.wish()), id(kept)).from(0, version(kept));
        }
        if (laid.wish().equals(said(now))) {
            return RowOutcome.of(RowResult.SAME, name(laid.wish()), id(now));
        }
        var differences = differences(said(now), laid.wish());
        var changed = change(now, laid.wish(), once);
        return RowOutcome.of(RowResult.CHANGED, name(laid.wish()), id(changed))
                .from(version(now), version(changed))
                .changing(differences);
    }

    @Override
    public RowOutcome takenBack(ImportableList.Done done, Once once) {
        var undone = RowOutcome.of(RowResult.UNDONE, "", done.subject());
        var kept = RowOutcome.of(RowResult.KEPT, "", done.subject());
        var found = one(done.subject());
        if (receipts.find(actor.person(), once).isPresent() || found.isEmpty()) {
            return undone;
        }
        var now = found.get();
        if (version(now) != done.version()) {
            return kept.saying(say("intake.kept.changed-since"));
        }
        if (done.added()) {
            takeAway(now, once);
            return undone.saying(say("intake.kept.taken-away"));
        }
        var before = earlier(now, done.before());
        if (before.isEmpty()) {
            return kept.saying(say("intake.kept.no-earlier"));
        }
        change(now, before.get(), once);
        return undone;
    }
}
