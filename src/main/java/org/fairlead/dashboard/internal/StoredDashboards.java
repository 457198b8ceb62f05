package org.fairlead.dashboard.internal;

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
import org.fairlead.dashboard.Dashboard;
import org.fairlead.dashboard.DashboardWish;
import org.fairlead.dashboard.Dashboards;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.once.Receipts;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sql.ConstraintBroken;
import org.fairlead.platform.sql.RoundTrip;
import org.fairlead.platform.words.Readable;
import org.springframework.stereotype.Component;

/** Dashboards in the database: each change and its receipt in one transaction. */
@Component
class StoredDashboards implements Dashboards {

    private static final String SUBJECT = "dashboard";
    private static final String ONE_NAME = "dashboard_name";
    private static final int LONGEST_NAME = 60;

    private final DashboardStore store;
    private final TileRules rules;
    private final Access access;
    private final Kept kept;
    private final Clock clock;

    StoredDashboards(DashboardStore store, TileRules rules, Access access, Kept kept, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.access = access;
        this.kept = kept;
        this.clock = clock;
    }

    /** What is needed besides dashboards. */
    @Component
    record Kept(Receipts receipts, Sharings sharings, UuidSource ids) {}

    @Override
    public List<Dashboard> of(Actor actor) {
        return store.of(actor).stream()
                .filter(dashboard -> usable(actor, dashboard))
                .sorted(Comparator.comparing(dashboard -> !Sharings.isOwner(actor, dashboard.owner())))
                .toList();
    }

    @Override
    public Optional<Dashboard> one(Actor actor, UUID id) {
        return store.one(actor, id)
                .filter(dashboard -> usable(actor, dashboard) && (!dashboard.dropped() || mayChange(actor, dashboard)));
    }

    private static Sharings.Owned owned(Dashboard dashboard) {
        return new Sharings.Owned(dashboard.owner(), dashboard.shared());
    }

    private boolean usable(Actor actor, Dashboard dashboard) {
        return access.may(actor, Act.KEEP_DASHBOARDS) && kept.sharings().uses(actor, owned(dashboard), LAW);
    }

    @Override
    public boolean mayChange(Actor actor, Dashboard dashboard) {
        return access.may(actor, Act.KEEP_DASHBOARDS) && kept.sharings().mayChange(actor, owned(dashboard), LAW);
    }

    @Override
    public List<Sharing> sharings(Actor actor) {
        return kept.sharings().choices(actor, LAW);
    }

    @Override
    public Dashboard keep(DashboardWish wish, Actor actor, Once once) {
        access.require(actor, Act.KEEP_DASHBOARDS);
        var owner = actor.optionalPerson().orElseThrow(() -> GeneralRefusal.notAllowed(say("dashboard.for-nobody")));
        return written(actor, once).orElseGet(() -> {
            if (store.kept(owner) >= MOST) {
                throw GeneralRefusal.invalid(
                        "name", say("dashboard.stored-dashboards.you-keep-most-dashboards-take", "most", MOST));
            }
            mustBeNamed(wish);
            var tiles = rules.checked(wish.tiles(), List.of(), actor);
            var shared = kept.sharings().allowed(actor, wish(wish), LAW);
            var dashboard = new Dashboard(kept.ids().next(), 1, wish.name(), tiles, owner, shared, false);
            return write(dashboard, actor, once, trip -> store.add(trip, dashboard, owner, clock.instant()));
        });
    }

    private static void mustBeNamed(DashboardWish wish) {
        if (wish.name().length() > LONGEST_NAME
                || !Readable.isOneLine(wish.name())
                || !Readable.saysSomething(wish.name())) {
            throw GeneralRefusal.invalid("name", say("dashboard.stored-dashboards.give-the-dashboard-a-name"));
        }
    }

    private static Sharings.Wish wish(DashboardWish wish) {
        return new Sharings.Wish(wish.sharing(), wish.team());
    }

    @Override
    public Dashboard change(Read read, DashboardWish wish, Actor actor, Once once) {
        return written(actor, once).orElseGet(() -> {
            var before = changeable(read, actor);
            mustBeNamed(wish);
            var tiles = rules.checked(wish.tiles(), before.tiles(), actor);
            var shared = kept.sharings().changed(actor, before.shared(), wish(wish), LAW);
            return replace(
                    new Dashboard(
                            before.id(),
                            before.version() + 1,
                            wish.name(),
                            tiles,
                            before.owner(),
                            shared,
                            before.dropped()),
                    actor,
                    once);
        });
    }

    @Override
    public Dashboard drop(Read read, Actor actor, Once once) {
        return written(actor, once).orElseGet(() -> replace(dropped(changeable(read, actor), true), actor, once));
    }

    @Override
    public Dashboard restore(Read read, Actor actor, Once once) {
        return written(actor, once).orElseGet(() -> replace(dropped(changeable(read, actor), false), actor, once));
    }

    private static Dashboard dropped(Dashboard dashboard, boolean dropped) {
        return new Dashboard(
                dashboard.id(),
                dashboard.version() + 1,
                dashboard.name(),
                dashboard.tiles(),
                dashboard.owner(),
                dashboard.shared(),
                dropped);
    }

    private Dashboard changeable(Read read, Actor actor) {
        access.require(actor, Act.KEEP_DASHBOARDS);
        var dashboard = one(actor, read.id()).orElseThrow(() -> GeneralRefusal.unknown("dashboard"));
        if (!mayChange(actor, dashboard)) {
            throw GeneralRefusal.notAllowed(say("dashboard.not-yours"));
        }
        if (dashboard.version() != read.version()) {
            throw new RefusedException(
                    new GeneralRefusal.Stale(say("dashboard.this"), read.version(), dashboard.version()));
        }
        return dashboard;
    }

    private Optional<Dashboard> written(Actor actor, Once once) {
        return kept.receipts()
                .find(actor.person(), once)
                .flatMap(receipt -> store.one(actor, receipt.id()))
                .filter(dashboard -> usable(actor, dashboard));
    }

    private Dashboard replace(Dashboard dashboard, Actor actor, Once once) {
        var by = actor.optionalPerson().orElseThrow();
        return write(dashboard, actor, once, trip -> store.replace(trip, dashboard, by, clock.instant()));
    }

    private Dashboard write(Dashboard dashboard, Actor actor, Once once, Consumer<RoundTrip> writing) {
        var trip = store.trip();
        writing.accept(trip);
        var receipt = new Receipts.Written(SUBJECT, dashboard.id(), dashboard.version());
        kept.receipts().add(trip, actor.person(), once, receipt, clock.instant());
        try {
            trip.run();
        } catch (ConstraintBroken broken) {
            return written(actor, once).orElseThrow(() -> refused(broken, dashboard));
        }
        return dashboard;
    }

    private static RuntimeException refused(ConstraintBroken broken, Dashboard dashboard) {
        return switch (broken.constraint()) {
            case ONE_NAME -> GeneralRefusal.invalid("name", say("dashboard.stored-dashboards.you-have-a-dashboard-of"));
            case DashboardStore.ONE_CHANGE ->
                new RefusedException(
                        new GeneralRefusal.Stale(say("dashboard.this"), dashboard.version() - 1, dashboard.version()));
            default -> broken;
        };
    }
}
