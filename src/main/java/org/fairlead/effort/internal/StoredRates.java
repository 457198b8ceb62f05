package org.fairlead.effort.internal;

import static org.fairlead.db.effort.Tables.RATE;
import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.effort.EffortClasses;
import org.fairlead.effort.Rate;
import org.fairlead.effort.Rates;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.once.Receipts;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.ConstraintBroken;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.Audience;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Rates in the database: each version and its receipt in one transaction. There are few, so they are read as they are needed. */
@Component
class StoredRates implements Rates {

    private static final String SUBJECT = "rate";
    private static final String ONE_VERSION = "rate_version";
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private final Database database;
    private final Access access;
    private final Register register;
    private final Readers readers;
    private final Kept kept;

    StoredRates(Database database, Access access, Register register, Readers readers, Kept kept) {
        this.database = database;
        this.access = access;
        this.register = register;
        this.readers = readers;
        this.kept = kept;
    }

    /** What is needed to keep them. */
    @Component
    record Kept(Receipts receipts, UuidSource ids, Clock clock) {}

    @Override
    public boolean maySee(Actor actor) {
        return access.may(actor, Act.SEE_COSTS);
    }

    @Override
    public boolean mayKeep(Actor actor) {
        return access.may(actor, Act.KEEP_RATES);
    }

    @Override
    public List<PartyId> keptFor(Actor actor) {
        return mayKeep(actor)
                ? register.all(People.ORGANISATION).stream()
                        .map(item -> new PartyId(item.id()))
                        .filter(party -> keeps(actor, party))
                        .toList()
                : List.of();
    }

    private boolean keeps(Actor actor, PartyId party) {
        return actor.actsFor(party) || readers.of(party) == Audience.NAMED;
    }

    @Override
    public List<Rate> seenBy(Actor actor) {
        return maySee(actor) ? read(actor, DSL.trueCondition()) : List.of();
    }

    @Override
    public Map<UUID, Rate> among(Actor actor, Collection<UUID> ids) {
        if (ids.isEmpty() || !maySee(actor)) {
            return Map.of();
        }
        return read(actor, RATE.ID.eq(DSL.any(ids.toArray(UUID[]::new)))).stream()
                .collect(Collectors.toMap(Rate::id, Function.identity()));
    }

    /** Those of organisations, whoever may see them: by them is decided what holds when time is booked. */
    List<Rate> of(PartyId home, Collection<PartyId> parties) {
        var ids = parties.stream().map(PartyId::value).toArray(UUID[]::new);
        return read(Actor.tool(home), RATE.PARTY.eq(DSL.any(ids)));
    }

    private List<Rate> read(Actor actor, Condition which) {
        var trip = database.trip(Asker.of(actor));
        var rows = trip.rows(
                RATE,
                which.and(Readers.known(actor, RATE.PARTY, RATE.AUDIENCE)),
                RATE.PARTY,
                RATE.CLASS_ID,
                RATE.VERSION);
        trip.run();
        return rows.get().stream().map(RateRows::rate).toList();
    }

    @Override
    public Rate add(Wish wish, int basedOn, Actor actor, Once once) {
        return written(actor, once).orElseGet(() -> {
            access.require(actor, Act.KEEP_RATES);
            check(wish, actor);
            int newest = of(actor.home(), List.of(wish.of().party())).stream()
                    .filter(each -> each.of().equals(wish.of()))
                    .mapToInt(Rate::version)
                    .max()
                    .orElse(0);
            if (newest != basedOn) {
                throw stale(basedOn, newest);
            }
            var recorded = new Rate.Recorded(now(), actor.person());
            return write(
                    new Rate(kept.ids().next(), wish.of(), newest + 1, wish.from(), wish.price(), recorded),
                    actor,
                    once);
        });
    }

    private Instant now() {
        return kept.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static RefusedException stale(int basedOn, int newest) {
        return new RefusedException(new GeneralRefusal.Stale(say("effort.this-rate"), basedOn, newest));
    }

    private void check(Wish wish, Actor actor) {
        var problems = new ArrayList<FieldProblem>();
        if (!keptFor(actor).contains(wish.of().party())) {
            problems.add(new FieldProblem("organisation", say("effort.rate.choose-organisation")));
        }
        if (register.at(EffortClasses.KIND, wish.of().effortClass(), now()).isEmpty()) {
            problems.add(new FieldProblem("class", say("effort.effort-sheet.choose-a-class-of-effort")));
        }
        var day = wish.from().day();
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            problems.add(new FieldProblem("from", say("effort.rate.day-problem")));
        }
        if (wish.price().pence() < 0 || wish.price().pence() > HIGHEST) {
            problems.add(new FieldProblem("price", say("effort.rate.price-problem")));
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(new GeneralRefusal.InvalidInput(problems));
        }
    }

    private Rate write(Rate rate, Actor actor, Once once) {
        var trip = database.trip(Asker.TOOL);
        trip.write(
                DSL.insertInto(RATE).set(RateRows.row(rate, readers.of(rate.of().party()))));
        kept.receipts()
                .add(trip, actor.person(), once, new Receipts.Written(SUBJECT, rate.id(), rate.version()), now());
        try {
            trip.run();
        } catch (ConstraintBroken broken) {
            return written(actor, once).orElseThrow(() -> refused(broken, rate));
        }
        return rate;
    }

    private static RuntimeException refused(ConstraintBroken broken, Rate rate) {
        return broken.constraint().equals(ONE_VERSION) ? stale(rate.version() - 1, rate.version()) : broken;
    }

    private Optional<Rate> written(Actor actor, Once once) {
        return kept.receipts()
                .find(actor.person(), once)
                .map(receipt -> among(actor, List.of(receipt.id())))
                .flatMap(found -> found.values().stream().findFirst());
    }

    @Override
    public void addAll(List<Rate> rates) {
        var trip = database.trip(Asker.TOOL);
        rates.forEach(rate -> trip.write(DSL.insertInto(RATE)
                .set(RateRows.row(rate, readers.of(rate.of().party())))
                .onConflictDoNothing()));
        trip.run();
    }
}
