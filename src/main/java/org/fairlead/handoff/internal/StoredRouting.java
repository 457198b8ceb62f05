package org.fairlead.handoff.internal;

import static org.fairlead.db.handoff.Tables.PRECEDENT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.catalogue.Service;
import org.fairlead.handoff.Routing;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sql.Answer;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.platform.sql.RoundTrip;
import org.fairlead.record.Header;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the newest precedent of each likeness, each along its index, in one round trip. */
@Component
class StoredRouting implements Routing {

    private static final Duration HOW_LONG_IT_COUNTS = Duration.ofDays(365);

    private final Database database;
    private final Register register;
    private final Clock clock;

    StoredRouting(Database database, Register register, Clock clock) {
        this.database = database;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public Optional<Suggestion> suggest(Actor actor, Header header) {
        var precedent = precedent(actor, header).map(Suggestion.class::cast);
        var telling = precedent.filter(found -> isTelling((Precedent) found, header));
        return telling.or(() -> provider(header)).or(() -> precedent);
    }

    /** It says more than who provides the service, unless the service has changed since. */
    private boolean isTelling(Precedent precedent, Header header) {
        return precedent.alike().isAboutTheService()
                && serviceItem(header)
                        .map(Item::inForce)
                        .filter(changed -> changed.isAfter(precedent.decidedAt()))
                        .isEmpty();
    }

    private Optional<Suggestion> provider(Header header) {
        return service(header)
                .map(service -> new Provider(new PartyId(service.provider()), service.team()))
                .filter(provider -> !provider.to().equals(header.holder().party()))
                .map(Suggestion.class::cast);
    }

    @Override
    public @Nullable UUID team(Header header, PartyId to) {
        return service(header)
                .filter(service -> service.provider().equals(to.value()))
                .map(Service::team)
                .orElse(null);
    }

    /** As it is in force now. */
    private Optional<Service> service(Header header) {
        return serviceItem(header).map(Item::body);
    }

    private Optional<Item<Service>> serviceItem(Header header) {
        return Optional.ofNullable(header.subject().service())
                .flatMap(id -> register.at(Catalogue.SERVICE, id, clock.instant()));
    }

    private Optional<Precedent> precedent(Actor actor, Header header) {
        var trip = database.trip(Asker.of(actor));
        var asked = new ArrayList<Asked>();
        for (var alike : Alike.values()) {
            about(alike, header).ifPresent(about -> asked.add(new Asked(alike, newest(trip, actor, header, about))));
        }
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        trip.run();
        return asked.stream()
                .sorted(Comparator.comparing(Asked::alike))
                .flatMap(each -> each.found().get().stream().map(row -> read(row, each.alike())))
                .findFirst();
    }

    private record Asked(Alike alike, Answer<Result<Record>> found) {}

    /** What a precedent must be about; empty when this record says nothing of it. */
    private static Optional<Condition> about(Alike alike, Header header) {
        var category = header.subject().category();
        var service = header.subject().service();
        return switch (alike) {
            case CATEGORY_AND_SERVICE ->
                category == null || service == null
                        ? Optional.empty()
                        : Optional.of(PRECEDENT.CATEGORY.eq(category).and(PRECEDENT.SERVICE.eq(service)));
            case CATEGORY -> Optional.ofNullable(category).map(PRECEDENT.CATEGORY::eq);
            case SERVICE -> Optional.ofNullable(service).map(PRECEDENT.SERVICE::eq);
        };
    }

    private Answer<Result<Record>> newest(RoundTrip trip, Actor actor, Header header, Condition about) {
        Instant since = clock.instant().minus(HOW_LONG_IT_COUNTS);
        return trip.read(DSL.select(List.of(PRECEDENT.HOLDER, PRECEDENT.NUMBER, PRECEDENT.DECIDED_AT))
                .from(PRECEDENT)
                .where(about)
                .and(PRECEDENT.DECIDED_AT.ge(since))
                .and(PRECEDENT.HOLDER.ne(header.holder().party().value()))
                .and(known(actor))
                .orderBy(PRECEDENT.DECIDED_AT.desc(), PRECEDENT.RECORD_ID, PRECEDENT.ARBITRATION_ID.desc())
                .limit(DSL.inline(1)));
    }

    /** A provider knows the decisions on records it is on; row-level security says the same. */
    private static Condition known(Actor actor) {
        return switch (actor.reach()) {
            case ALL, SYSTEM -> DSL.noCondition();
            case PARTY ->
                DSL.arrayOverlap(
                        PRECEDENT.PARTIES,
                        DSL.val(actor.parties().stream()
                                .map(PartyId::value)
                                .sorted()
                                .toArray(UUID[]::new)));
            case SELF -> DSL.falseCondition();
        };
    }

    private static Precedent read(Record row, Alike alike) {
        return new Precedent(
                new PartyId(row.get(PRECEDENT.HOLDER)),
                row.get(PRECEDENT.NUMBER),
                row.get(PRECEDENT.DECIDED_AT),
                alike);
    }
}
