package org.fairlead.platform.register;

import static org.fairlead.db.platform.Tables.REGISTER_VERSION;
import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairlead.db.platform.tables.records.RegisterVersionRecord;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.once.Receipts;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.ConstraintBroken;
import org.fairlead.platform.sql.Database;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register kept in {@code platform.register_version} and held in memory, which is small against records of work. */
@Component
final class StoredRegister implements Register, Registrar, RegisterNames {

    private static final String FIRST_ONLY = "register_version_pkey";
    private static final int ROWS_PER_STATEMENT = 500;
    private static final Duration WRITERS_TAKE = Duration.ofMinutes(1);

    private final Database database;
    private final Clock clock;
    private final UuidSource ids;
    private final Receipts receipts;
    private final Map<String, RegisterKind<?>> kinds;
    private final Rules rules;
    private final Map<UUID, Versions> items = new ConcurrentHashMap<>();
    private final Map<String, Set<UUID>> byKind = new ConcurrentHashMap<>();
    private volatile Instant learnt;
    private final Snapshots snapshots = new Snapshots();
    private final Map<String, NamesOfKind> names = new ConcurrentHashMap<>();

    StoredRegister(Database database, Receipts receipts, Clock clock, UuidSource ids, Declared declared) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.receipts = receipts;
        kinds = declared.kinds().stream().collect(Collectors.toUnmodifiableMap(RegisterKind::name, kind -> kind));
        rules = new Rules(declared.rules(), this);
        learnt = clock.instant();
        load();
    }

    /** What the modules declare. */
    @Component
    record Declared(List<RegisterKind<?>> kinds, List<RegisterRule<?>> rules) {}

    private void load() {
        read(DSL.noCondition());
    }

    /** Reads what was written since the last look, by whatever process, and a little before: writers take their time. */
    void learn() {
        var now = clock.instant();
        read(REGISTER_VERSION.RECORDED_AT.gt(learnt.minus(WRITERS_TAKE)));
        learnt = now;
    }

    private void read(Condition which) {
        var trip = database.trip(Asker.TOOL);
        var rows = trip.rows(REGISTER_VERSION, which, REGISTER_VERSION.ID, REGISTER_VERSION.VERSION);
        trip.run();
        rows.get()
                .forEach(row -> Optional.ofNullable(kinds.get(row.getKind()))
                        .ifPresent(kind -> remember(kind, item(kind, row))));
    }

    @Override
    public <T> Optional<Item<T>> at(RegisterKind<T> kind, UUID id, Instant instant) {
        return versions(kind, id)
                .flatMap(found -> found.at(instant))
                .filter(item -> !item.retired())
                .map(item -> typed(kind, item));
    }

    @Override
    public <T> Optional<Item<T>> latest(RegisterKind<T> kind, UUID id) {
        return versions(kind, id)
                .map(found -> found.at(clock.instant()).orElseGet(found::newest))
                .map(item -> typed(kind, item));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> List<Item<T>> all(RegisterKind<T> kind, Instant instant) {
        var ids = byKind.getOrDefault(kind.name(), Set.of());
        return (List<Item<T>>) (List<?>)
                snapshots.at(kind.name(), instant, () -> edges(ids), at -> List.copyOf(inForce(kind, ids, at)));
    }

    private <T> List<Item<T>> inForce(RegisterKind<T> kind, Set<UUID> ids, Instant instant) {
        return ids.stream()
                .flatMap(id -> at(kind, id, instant).stream())
                .sorted(Registrar.byTitle(kind))
                .toList();
    }

    private Set<Instant> edges(Set<UUID> ids) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(items.get(id)).stream())
                .flatMap(versions -> versions.items().stream())
                .map(Item::inForce)
                .collect(Collectors.toSet());
    }

    @Override
    public <T> List<Item<T>> all(RegisterKind<T> kind) {
        return all(kind, clock.instant());
    }

    @Override
    public <T> List<Item<T>> history(RegisterKind<T> kind, UUID id) {
        return versions(kind, id)
                .map(found ->
                        found.items().stream().map(item -> typed(kind, item)).toList())
                .orElse(List.of());
    }

    @Override
    public <T> String title(RegisterKind<T> kind, UUID id) {
        return latest(kind, id).map(item -> kind.title().apply(item.body())).orElse(say("platform.register.gone"));
    }

    @Override
    public List<RegisterKind<?>> kinds() {
        return kinds.values().stream()
                .sorted(Comparator.comparing(RegisterKind::path))
                .toList();
    }

    @Override
    public <T> Item<T> add(RegisterKind<T> kind, T body, Actor actor) {
        return write(kind, new Change<>(ids.next(), 0, body, clock.instant(), false), actor, Once.NONE);
    }

    @Override
    public <T> Item<T> change(RegisterKind<T> kind, Change<T> change, Actor actor) {
        return write(kind, change, actor, Once.NONE);
    }

    @Override
    public <T> Item<T> write(RegisterKind<T> kind, Change<T> change, Actor actor, Once once) {
        var written = receipts.find(actor.person(), once);
        if (written.isPresent()) {
            return version(kind, written.get());
        }
        int latest = change.basedOn() == 0
                ? 0
                : versions(kind, change.id())
                        .orElseThrow(() -> GeneralRefusal.unknown(kind.words()))
                        .newest()
                        .version();
        if (latest != change.basedOn()) {
            return twinOr(kind, actor.person(), once, stale(kind, change.basedOn(), latest));
        }
        var body = rules.kept(kind, change);
        var item = new Item<>(
                change.id(),
                latest + 1,
                change.inForce(),
                change.retired(),
                body,
                clock.instant(),
                kind.readers().apply(body));
        return keep(kind, item, actor.person(), once);
    }

    @Override
    public <T> T tried(RegisterKind<T> kind, Change<T> change) {
        return rules.kept(kind, change);
    }

    private <T> Item<T> version(RegisterKind<T> kind, Receipts.Written written) {
        return remembered(kind, written)
                .or(() -> {
                    // A twin of the request wrote it this moment: it is in the database before it is in memory.
                    read(REGISTER_VERSION.ID.eq(written.id()));
                    return remembered(kind, written);
                })
                .orElseThrow(() -> GeneralRefusal.unknown(kind.words()));
    }

    private <T> Optional<Item<T>> remembered(RegisterKind<T> kind, Receipts.Written written) {
        return versions(kind, written.id()).stream()
                .flatMap(any -> history(kind, written.id()).stream())
                .filter(item -> item.version() == written.version())
                .findFirst();
    }

    /** What a twin of the request wrote, which came between; refused when it was somebody else. */
    private <T> Item<T> twinOr(RegisterKind<T> kind, @Nullable PersonId by, Once once, RefusedException otherwise) {
        return version(kind, receipts.find(by, once).orElseThrow(() -> otherwise));
    }

    private static RefusedException stale(RegisterKind<?> kind, int basedOn, int now) {
        return new RefusedException(
                new GeneralRefusal.Stale(say("platform.register.this", "kind", kind.words()), basedOn, now));
    }

    @Override
    public <T> List<Item<T>> newest(RegisterKind<T> kind) {
        return byKind.getOrDefault(kind.name(), Set.of()).stream()
                .flatMap(id -> versions(kind, id).stream())
                .map(found -> typed(kind, found.newest()))
                .sorted(Registrar.byTitle(kind))
                .toList();
    }

    @Override
    public Map<Integer, PersonId> writers(UUID id) {
        var trip = database.trip(Asker.TOOL);
        var rows = trip.rows(REGISTER_VERSION, REGISTER_VERSION.ID.eq(id), REGISTER_VERSION.VERSION);
        trip.run();
        return rows.get().stream()
                .filter(row -> row.getRecordedBy() != null)
                .collect(Collectors.toUnmodifiableMap(
                        RegisterVersionRecord::getVersion, row -> new PersonId(row.getRecordedBy())));
    }

    @Override
    public <T> void addAll(RegisterKind<T> kind, List<NewItem<T>> added, Instant inForce) {
        var now = clock.instant();
        var known = inForce.isBefore(now) ? inForce : now;
        var whole = rules.completed(kind, added);
        for (int from = 0; from < whole.size(); from += ROWS_PER_STATEMENT) {
            var some = whole.subList(from, Math.min(whole.size(), from + ROWS_PER_STATEMENT)).stream()
                    .map(each -> new Item<>(
                            each.id(),
                            1,
                            inForce,
                            false,
                            each.body(),
                            known,
                            kind.readers().apply(each.body())))
                    .toList();
            var trip = database.trip(Asker.TOOL);
            trip.addAll(some.stream().map(item -> row(kind, item, null)).toList());
            trip.run();
            some.forEach(item -> remember(kind, item));
        }
    }

    private <T> Item<T> keep(RegisterKind<T> kind, Item<T> item, @Nullable PersonId by, Once once) {
        var trip = database.trip(Asker.TOOL);
        trip.write(DSL.insertInto(REGISTER_VERSION).set(row(kind, item, by)));
        receipts.add(trip, by, once, new Receipts.Written(kind.name(), item.id(), item.version()), item.recordedAt());
        try {
            trip.run();
        } catch (ConstraintBroken broken) {
            if (broken.constraint().equals(FIRST_ONLY)) {
                return twinOr(kind, by, once, stale(kind, item.version() - 1, item.version()));
            }
            if (broken.constraint().equals(Receipts.ONCE_ONLY)) {
                return version(kind, receipts.find(by, once).orElseThrow(() -> broken));
            }
            throw broken;
        }
        remember(kind, item);
        return item;
    }

    private void remember(RegisterKind<?> kind, Item<?> item) {
        var before = items.get(item.id());
        var versions = items.merge(item.id(), new Versions(kind, List.of(item)), (known, added) -> known.with(item));
        if (versions == before) {
            return;
        }
        byKind.computeIfAbsent(kind.name(), any -> ConcurrentHashMap.newKeySet())
                .add(item.id());
        snapshots.forget(kind.name());
        Optional.ofNullable(names.get(kind.name())).ifPresent(index -> index.changed(versions, clock.instant()));
    }

    private NamesOfKind names(RegisterKind<?> kind) {
        var now = clock.instant();
        var index = names.computeIfAbsent(kind.name(), any -> new NamesOfKind());
        index.build(
                byKind.getOrDefault(kind.name(), Set.of()).stream().flatMap(id -> versions(kind, id).stream()), now);
        index.reach(now, id -> versions(kind, id));
        return index;
    }

    private <T> Stream<Item<T>> walk(RegisterKind<T> kind, Wish wish, Place place, Predicate<Item<?>> readable) {
        return names(kind)
                .walk(wish, place)
                .flatMap(id -> wish.state() == State.IN_FORCE
                        ? at(kind, id, clock.instant()).stream()
                        : versions(kind, id).map(found -> typed(kind, found.newest())).stream())
                .filter(readable);
    }

    @Override
    public <T> List<Item<T>> page(RegisterKind<T> kind, Wish wish, Place place, Predicate<Item<?>> readable) {
        var found = walk(kind, wish, place, readable).limit(place.limit()).toList();
        return place.backwards() ? found.reversed() : found;
    }

    @Override
    public <T> int count(RegisterKind<T> kind, Wish wish, Predicate<Item<?>> readable, int most) {
        return (int) walk(kind, wish, Place.first(most), readable).limit(most).count();
    }

    private Optional<Versions> versions(RegisterKind<?> kind, UUID id) {
        return Optional.ofNullable(items.get(id))
                .filter(found -> found.kind().name().equals(kind.name()));
    }

    @SuppressWarnings("unchecked")
    private static <T> Item<T> typed(RegisterKind<T> kind, Item<?> item) {
        if (!kind.type().isInstance(item.body())) {
            throw new IllegalStateException(item.id() + " is no " + kind.words());
        }
        return (Item<T>) item;
    }

    private static <T> Item<T> item(RegisterKind<T> kind, RegisterVersionRecord row) {
        return new Item<>(
                row.getId(),
                row.getVersion(),
                row.getInForce(),
                row.getRetired(),
                StoredJson.read(row.getBody(), kind.type()),
                row.getRecordedAt(),
                readers(row.getReaders()));
    }

    private static @Nullable Set<PartyId> readers(UUID @Nullable [] stored) {
        if (stored == null) {
            return null;
        }
        var readers = new HashSet<PartyId>();
        for (var id : stored) {
            readers.add(new PartyId(id));
        }
        return readers;
    }

    private static <T> RegisterVersionRecord row(RegisterKind<T> kind, Item<T> item, @Nullable PersonId by) {
        var row = new RegisterVersionRecord();
        row.setKind(kind.name());
        row.setId(item.id());
        row.setVersion(item.version());
        row.setInForce(item.inForce());
        row.setName(kind.title().apply(item.body()));
        row.setBody(StoredJson.write(item.body()));
        row.setRetired(item.retired());
        row.setReaders(
                item.readers() == null
                        ? null
                        : item.readers().stream().map(PartyId::value).sorted().toArray(UUID[]::new));
        row.setRecordedAt(item.recordedAt());
        row.setRecordedBy(by == null ? null : by.value());
        return row;
    }
}
