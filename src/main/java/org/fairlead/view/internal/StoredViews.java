package org.fairlead.view.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.access.Sharing;
import org.fairlead.access.Sharings;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.once.Receipts;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sql.ConstraintBroken;
import org.fairlead.platform.sql.RoundTrip;
import org.fairlead.platform.words.Readable;
import org.fairlead.view.SavedView;
import org.fairlead.view.Taste;
import org.fairlead.view.ViewContent;
import org.fairlead.view.ViewWish;
import org.fairlead.view.ViewedList;
import org.fairlead.view.Views;
import org.springframework.stereotype.Component;

/** Views in the database: each change and its receipt in one transaction. */
@Component
class StoredViews implements Views {

    private static final String SUBJECT = "view";
    private static final String ONE_NAME = "saved_view_name";
    private static final int LONGEST_NAME = 60;

    private final ViewStore store;
    private final List<ViewedList> lists;
    private final Access access;
    private final Kept kept;
    private final Clock clock;

    StoredViews(ViewStore store, List<ViewedList> lists, Access access, Kept kept, Clock clock) {
        this.store = store;
        this.lists = List.copyOf(lists);
        this.access = access;
        this.kept = kept;
        this.clock = clock;
    }

    /** What is needed besides views. */
    @Component
    record Kept(Receipts receipts, Sharings sharings, UuidSource ids) {}

    @Override
    public List<SavedView> of(Actor actor, String list) {
        return store.of(actor, list).stream()
                .filter(view -> usable(actor, view))
                .sorted(Comparator.comparing(view -> !Sharings.isOwner(actor, view.owner())))
                .toList();
    }

    @Override
    public Offered offered(Actor actor, String list) {
        var offered = store.offered(actor, list);
        return new Offered(
                offered.views().stream()
                        .filter(view -> usable(actor, view))
                        .sorted(Comparator.comparing(view -> !Sharings.isOwner(actor, view.owner())))
                        .toList(),
                offered.taste());
    }

    @Override
    public Taste like(Actor actor, String list, Taste taste, Once once) {
        access.require(actor, Act.READ_RECORDS);
        var person =
                actor.optionalPerson().orElseThrow(() -> GeneralRefusal.notAllowed(say("view.refusal.like-nobody")));
        if (kept.receipts().find(person, once).isPresent()) {
            return store.offered(actor, list).taste();
        }
        var content = list(list).checked(new ViewContent("", "", taste.columns(), "", ""), actor);
        var liked = new Taste(content.columns(), taste.density());
        var trip = store.trip();
        store.like(trip, person, list, liked);
        kept.receipts().add(trip, person, once, new Receipts.Written("taste", person.value(), 1), clock.instant());
        try {
            trip.run();
        } catch (ConstraintBroken broken) {
            if (!broken.constraint().equals(Receipts.ONCE_ONLY)) {
                throw broken;
            }
            return store.offered(actor, list).taste();
        }
        return liked;
    }

    private ViewedList list(String name) {
        return lists.stream()
                .filter(list -> list.name().equals(name))
                .findFirst()
                .orElseThrow(() -> GeneralRefusal.invalid("list", say("view.refusal.list")));
    }

    @Override
    public Optional<SavedView> one(Actor actor, UUID id) {
        return store.one(actor, id).filter(view -> usable(actor, view) && (!view.dropped() || mayChange(actor, view)));
    }

    private static Sharings.Owned owned(SavedView view) {
        return new Sharings.Owned(view.owner(), view.shared());
    }

    private boolean usable(Actor actor, SavedView view) {
        return kept.sharings().uses(actor, owned(view), Views.LAW);
    }

    @Override
    public boolean mayChange(Actor actor, SavedView view) {
        return kept.sharings().mayChange(actor, owned(view), Views.LAW);
    }

    @Override
    public List<Sharing> sharings(Actor actor) {
        return kept.sharings().choices(actor, Views.LAW);
    }

    @Override
    public SavedView keep(ViewWish wish, Actor actor, Once once) {
        access.require(actor, Act.KEEP_VIEWS);
        var owner =
                actor.optionalPerson().orElseThrow(() -> GeneralRefusal.notAllowed(say("view.refusal.keep-nobody")));
        return written(actor, once).orElseGet(() -> {
            if (store.kept(owner) >= MOST) {
                throw GeneralRefusal.invalid("name", say("view.refusal.many", "count", Integer.toString(MOST)));
            }
            var content = checked(wish, actor);
            var shared = kept.sharings().allowed(actor, wish(wish), Views.LAW);
            var view = new SavedView(kept.ids().next(), 1, wish.list(), wish.name(), content, owner, shared, false);
            return write(view, actor, once, trip -> store.add(trip, view, owner, clock.instant()));
        });
    }

    @Override
    public SavedView change(Read read, ViewWish wish, Actor actor, Once once) {
        return written(actor, once).orElseGet(() -> {
            var before = changeable(read, actor);
            var content =
                    checked(new ViewWish(before.list(), wish.name(), wish.content(), wish.sharing(), null), actor);
            var shared = kept.sharings().changed(actor, before.shared(), wish(wish), Views.LAW);
            return replace(
                    new SavedView(
                            before.id(),
                            before.version() + 1,
                            before.list(),
                            wish.name(),
                            content,
                            before.owner(),
                            shared,
                            before.dropped()),
                    actor,
                    once);
        });
    }

    @Override
    public SavedView drop(Read read, Actor actor, Once once) {
        return written(actor, once).orElseGet(() -> replace(dropped(changeable(read, actor), true), actor, once));
    }

    @Override
    public SavedView restore(Read read, Actor actor, Once once) {
        return written(actor, once).orElseGet(() -> replace(dropped(changeable(read, actor), false), actor, once));
    }

    private static SavedView dropped(SavedView view, boolean dropped) {
        return new SavedView(
                view.id(),
                view.version() + 1,
                view.list(),
                view.name(),
                view.content(),
                view.owner(),
                view.shared(),
                dropped);
    }

    private static Sharings.Wish wish(ViewWish wish) {
        return new Sharings.Wish(wish.sharing(), wish.team());
    }

    private SavedView changeable(Read read, Actor actor) {
        access.require(actor, Act.KEEP_VIEWS);
        var view = one(actor, read.id()).orElseThrow(() -> GeneralRefusal.unknown(say("view.which")));
        if (!mayChange(actor, view)) {
            throw GeneralRefusal.notAllowed(say("view.refusal.not-own"));
        }
        if (view.version() != read.version()) {
            throw new RefusedException(
                    new GeneralRefusal.Stale(say("view.refusal.stale"), read.version(), view.version()));
        }
        return view;
    }

    private ViewContent checked(ViewWish wish, Actor actor) {
        if (wish.name().length() > LONGEST_NAME
                || !Readable.isOneLine(wish.name())
                || !Readable.saysSomething(wish.name())) {
            throw GeneralRefusal.invalid("name", say("view.refusal.name"));
        }
        return list(wish.list()).checked(wish.content(), actor);
    }

    private Optional<SavedView> written(Actor actor, Once once) {
        return kept.receipts().find(actor.person(), once).flatMap(receipt -> store.one(actor, receipt.id()));
    }

    private SavedView replace(SavedView view, Actor actor, Once once) {
        var by = actor.optionalPerson().orElseThrow();
        return write(view, actor, once, trip -> store.replace(trip, view, by, clock.instant()));
    }

    private SavedView write(SavedView view, Actor actor, Once once, Consumer<RoundTrip> writing) {
        var trip = store.trip();
        writing.accept(trip);
        var receipt = new Receipts.Written(SUBJECT, view.id(), view.version());
        kept.receipts().add(trip, actor.person(), once, receipt, clock.instant());
        try {
            trip.run();
        } catch (ConstraintBroken broken) {
            return written(actor, once).orElseThrow(() -> refused(broken, view));
        }
        return view;
    }

    private static RuntimeException refused(ConstraintBroken broken, SavedView view) {
        return switch (broken.constraint()) {
            case ONE_NAME -> GeneralRefusal.invalid("name", say("view.refusal.same-name"));
            case ViewStore.ONE_CHANGE ->
                new RefusedException(
                        new GeneralRefusal.Stale(say("view.refusal.stale"), view.version() - 1, view.version()));
            default -> broken;
        };
    }
}
