package org.fairlead.access.internal;

import static org.fairlead.db.access.Tables.ACCOUNT_ENTRY;
import static org.fairlead.db.access.Tables.TOKEN;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.AccountChange;
import org.fairlead.access.AccountEntry;
import org.fairlead.access.AccountKeeping;
import org.fairlead.db.access.tables.records.AccountEntryRecord;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.Registrar;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.platform.sql.RoundTrip;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who did what to which account. An entry is written in the transaction of the change it tells of. Roles are read from the versions of
 * the person, which are the truth about them; the rows of {@code access.account_entry} are the truth about the rest.
 */
@Component
final class AccountLog {

    /** Newest first; ids compare as the database compares them. */
    private static final Comparator<AccountEntry> NEWEST_FIRST = Comparator.comparing(AccountEntry::at)
            .thenComparing(entry -> entry.id().toString())
            .reversed();

    private static final List<Field<?>> COLUMNS = List.of(
            ACCOUNT_ENTRY.ID,
            ACCOUNT_ENTRY.PERSON_ID,
            ACCOUNT_ENTRY.RECORDED_AT,
            ACCOUNT_ENTRY.RECORDED_BY,
            ACCOUNT_ENTRY.CHANGE,
            ACCOUNT_ENTRY.DETAIL);

    private final Database database;
    private final Register register;
    private final Registrar registrar;
    private final UuidSource ids;
    private final Clock clock;

    AccountLog(Database database, Register register, Registrar registrar, UuidSource ids, Clock clock) {
        this.database = database;
        this.register = register;
        this.registrar = registrar;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adds an entry to the round trip of the change it tells of.
     *
     * @param by who did it; null for the tool itself
     */
    void add(RoundTrip trip, PersonId about, @Nullable PersonId by, AccountChange change, String detail) {
        var row = new AccountEntryRecord();
        row.setId(ids.next());
        row.setPersonId(about.value());
        row.setRecordedAt(clock.instant());
        row.setRecordedBy(by == null ? null : by.value());
        row.setChange(change.name());
        row.setDetail(detail);
        trip.write(DSL.insertInto(ACCOUNT_ENTRY).set(row));
    }

    /**
     * What an entry tells.
     *
     * @param by who did it; null for the tool itself
     */
    record Told(PersonId about, @Nullable PersonId by, AccountChange change, String detail) {}

    /** Adds an entry to the round trip of a change that may have found nothing to change: told only when the condition holds. */
    void addIf(RoundTrip trip, Told told, Condition done) {
        trip.write(DSL.insertInto(ACCOUNT_ENTRY, COLUMNS)
                .select(DSL.select(values(told, DSL.val(ids.next()), DSL.val(told.detail())))
                        .where(done)));
    }

    /** Tells of every token of the person that was revoked at this instant; the entry of a revocation has the token's id. */
    void addRevoked(RoundTrip trip, PersonId about, @Nullable PersonId by, Instant revokedAt) {
        var told = new Told(about, by, AccountChange.TOKEN_REVOKED, "");
        trip.write(DSL.insertInto(ACCOUNT_ENTRY, COLUMNS)
                .select(DSL.select(values(told, TOKEN.ID, TOKEN.LABEL))
                        .from(TOKEN)
                        .where(TOKEN.PERSON_ID.eq(about.value()).and(TOKEN.REVOKED_AT.eq(revokedAt)))));
    }

    private List<Field<?>> values(Told told, Field<UUID> id, Field<String> detail) {
        return List.of(
                id,
                DSL.val(told.about().value(), ACCOUNT_ENTRY.PERSON_ID),
                DSL.val(clock.instant(), ACCOUNT_ENTRY.RECORDED_AT),
                DSL.val(told.by() == null ? null : told.by().value(), ACCOUNT_ENTRY.RECORDED_BY),
                DSL.val(told.change().name(), ACCOUNT_ENTRY.CHANGE),
                detail);
    }

    /** Adds an entry that tells of what was kept a moment ago. */
    void add(PersonId about, @Nullable PersonId by, AccountChange change, String detail) {
        var trip = database.trip(Asker.TOOL);
        add(trip, about, by, change, detail);
        trip.run();
    }

    /** Entries about the person in the direction of the stretch, nearest to its place first. */
    List<AccountEntry> of(PersonId about, AccountKeeping.Stretch stretch) {
        var trip = database.trip(Asker.TOOL);
        var rows = trip.read(DSL.selectFrom(ACCOUNT_ENTRY)
                .where(ACCOUNT_ENTRY.PERSON_ID.eq(about.value()).and(beside(stretch)))
                .orderBy(
                        stretch.backwards() ? ACCOUNT_ENTRY.RECORDED_AT.asc() : ACCOUNT_ENTRY.RECORDED_AT.desc(),
                        stretch.backwards() ? ACCOUNT_ENTRY.ID.asc() : ACCOUNT_ENTRY.ID.desc())
                .limit(stretch.limit()));
        trip.run();
        var entries = new ArrayList<AccountEntry>();
        rows.get().into(ACCOUNT_ENTRY).forEach(row -> entries.add(entry(row)));
        roles(about).stream().filter(entry -> isBeside(entry, stretch)).forEach(entries::add);
        entries.sort(stretch.backwards() ? NEWEST_FIRST.reversed() : NEWEST_FIRST);
        return entries.stream().limit(stretch.limit()).toList();
    }

    private static Condition beside(AccountKeeping.Stretch stretch) {
        if (stretch.from() == null) {
            return DSL.noCondition();
        }
        var place = DSL.row(ACCOUNT_ENTRY.RECORDED_AT, ACCOUNT_ENTRY.ID);
        var from = DSL.row(stretch.from().at(), stretch.from().id());
        return stretch.backwards() ? place.gt(from) : place.lt(from);
    }

    private static boolean isBeside(AccountEntry entry, AccountKeeping.Stretch stretch) {
        if (stretch.from() == null) {
            return true;
        }
        int toFrom = entry.at().compareTo(stretch.from().at());
        int order = toFrom == 0
                ? entry.id().toString().compareTo(stretch.from().id().toString())
                : toFrom;
        return stretch.backwards() ? order > 0 : order < 0;
    }

    private static AccountEntry entry(AccountEntryRecord row) {
        return new AccountEntry(
                row.getId(),
                new PersonId(row.getPersonId()),
                row.getRecordedAt(),
                row.getRecordedBy() == null ? null : new PersonId(row.getRecordedBy()),
                AccountChange.valueOf(row.getChange()),
                row.getDetail());
    }

    /** Every role given or taken, from the versions of the person. */
    private List<AccountEntry> roles(PersonId about) {
        var writers = registrar.writers(about.value());
        var entries = new ArrayList<AccountEntry>();
        Set<Role> before = Set.of();
        for (var version : register.history(People.PERSON, about.value())) {
            var now = version.body().roles();
            for (var role : changed(before, now)) {
                entries.add(entry(version, role, now.contains(role), writers));
            }
            before = now;
        }
        return entries;
    }

    private static Set<Role> changed(Set<Role> before, Set<Role> now) {
        var changed = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
            if (before.contains(role) != now.contains(role)) {
                changed.add(role);
            }
        }
        return changed;
    }

    private static AccountEntry entry(Item<Person> version, Role role, boolean given, Map<Integer, PersonId> writers) {
        var name = version.id() + "/" + version.version() + "/" + role;
        return new AccountEntry(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                new PersonId(version.id()),
                version.recordedAt(),
                writers.get(version.version()),
                given ? AccountChange.ROLE_GIVEN : AccountChange.ROLE_TAKEN,
                role.words());
    }
}
