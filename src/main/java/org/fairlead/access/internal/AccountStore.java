package org.fairlead.access.internal;

import static org.fairlead.db.access.Tables.ACCOUNT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairlead.access.Account;
import org.fairlead.access.AccountKeeping;
import org.fairlead.access.AccountSummary;
import org.fairlead.access.OwnSettings;
import org.fairlead.db.access.tables.records.AccountRecord;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.platform.sql.Answer;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.platform.sql.RoundTrip;
import org.fairlead.platform.web.Theme;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The rows of {@code access.account}. */
@Component
final class AccountStore {

    private final Database database;

    AccountStore(Database database) {
        this.database = database;
    }

    Optional<AccountRecord> find(PersonId person) {
        return find(ACCOUNT.PERSON_ID.eq(person.value()));
    }

    Optional<AccountRecord> find(String login) {
        return find(ACCOUNT.LOGIN.eq(login));
    }

    boolean none() {
        return find(DSL.trueCondition()).isEmpty();
    }

    /** A round trip on behalf of the tool, to which changes are added. */
    RoundTrip trip() {
        return database.trip(Asker.TOOL);
    }

    void add(RoundTrip trip, AccountRecord row) {
        trip.write(DSL.insertInto(ACCOUNT).set(row));
    }

    /** A page of accounts by login, nearest to the place first. */
    List<AccountSummary> list(AccountKeeping.Range range, Instant now) {
        var where = range.beginning().isEmpty() ? DSL.noCondition() : ACCOUNT.LOGIN.startsWith(range.beginning());
        if (!range.people().isEmpty()) {
            where = where.or(ACCOUNT.PERSON_ID.in(
                    range.people().stream().map(PersonId::value).toList()));
        }
        if (range.from() != null) {
            where = where.and(range.backwards() ? ACCOUNT.LOGIN.lt(range.from()) : ACCOUNT.LOGIN.gt(range.from()));
        }
        var trip = trip();
        var rows = trip.read(DSL.selectFrom(ACCOUNT)
                .where(where)
                .orderBy(range.backwards() ? ACCOUNT.LOGIN.desc() : ACCOUNT.LOGIN.asc())
                .limit(range.limit()));
        trip.run();
        return rows.get().into(ACCOUNT).stream().map(row -> summary(row, now)).toList();
    }

    Optional<AccountSummary> summary(PersonId person, Instant now) {
        return find(person).map(row -> summary(row, now));
    }

    private static AccountSummary summary(AccountRecord row, Instant now) {
        var locked = row.getLockedUntil();
        return new AccountSummary(
                new PersonId(row.getPersonId()),
                row.getLogin(),
                row.getDisabled(),
                locked != null && locked.isAfter(now) ? locked : null,
                row.getChangedAt(),
                row.getChoosePassword());
    }

    /**
     * Claims one guess in a single statement: the row as it was, and whether the guess may be made. Two guesses at the same time wait
     * for each other here, so none goes uncounted. A claimed guess counts as wrong until {@link #forget} says otherwise.
     */
    Claim claim(String login, Instant now) {
        var trip = database.trip(Asker.TOOL);
        var open = ACCOUNT.LOCKED_UNTIL.isNull().or(ACCOUNT.LOCKED_UNTIL.le(now));
        var claimed = trip.write(DSL.update(ACCOUNT)
                .set(ACCOUNT.FAILURES, DSL.least(ACCOUNT.FAILURES.plus(1), DSL.inline(1_000_000)))
                .set(ACCOUNT.LOCKED_UNTIL, lockAfterOneMore(now))
                .where(ACCOUNT.LOGIN.eq(login).and(open)));
        var rows = trip.rows(ACCOUNT, ACCOUNT.LOGIN.eq(login));
        trip.run();
        return new Claim(claimed.get() == 1, rows.get().stream().findFirst());
    }

    private static Field<Instant> lockAfterOneMore(Instant now) {
        var type = ACCOUNT.LOCKED_UNTIL.getDataType();
        var choice = DSL.when(ACCOUNT.FAILURES.lt(Lockout.FREE), DSL.castNull(type));
        for (int failures = Lockout.FREE + 1; failures <= Lockout.GROWS_UNTIL; failures++) {
            choice = choice.when(ACCOUNT.FAILURES.eq(failures - 1), DSL.val(Lockout.until(failures, now), type));
        }
        return choice.otherwise(DSL.val(Lockout.until(Lockout.GROWS_UNTIL + 1, now), type));
    }

    /** The password was right: guesses are forgotten and the lock is lifted. */
    void forget(PersonId person) {
        var trip = database.trip(Asker.TOOL);
        trip.write(DSL.update(ACCOUNT)
                .set(ACCOUNT.FAILURES, 0)
                .setNull(ACCOUNT.LOCKED_UNTIL)
                .where(ACCOUNT.PERSON_ID.eq(person.value())));
        trip.run();
    }

    /** @param mustChoose whether the person must choose their own at the next sign-in */
    void password(RoundTrip trip, PersonId person, String hash, boolean mustChoose, Instant now) {
        trip.write(DSL.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.CHOOSE_PASSWORD, mustChoose)
                .set(ACCOUNT.FAILURES, 0)
                .setNull(ACCOUNT.LOCKED_UNTIL)
                .set(ACCOUNT.CHANGED_AT, now)
                .where(ACCOUNT.PERSON_ID.eq(person.value())));
    }

    /**
     * The person's own choice, while the password is still the one that was checked; the number of accounts changed arrives when
     * the trip runs.
     */
    Answer<Integer> ownPassword(RoundTrip trip, PersonId person, String checked, String hash, Instant now) {
        return trip.write(DSL.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.CHOOSE_PASSWORD, false)
                .set(ACCOUNT.CHANGED_AT, now)
                .where(ACCOUNT.PERSON_ID.eq(person.value()).and(ACCOUNT.PASSWORD_HASH.eq(checked))));
    }

    /** Whether the account has this password now. */
    static Condition hasPassword(PersonId person, String hash) {
        return DSL.exists(DSL.selectOne()
                .from(ACCOUNT)
                .where(ACCOUNT.PERSON_ID.eq(person.value()).and(ACCOUNT.PASSWORD_HASH.eq(hash))));
    }

    void disabled(RoundTrip trip, PersonId person, boolean disabled, Instant now) {
        trip.write(DSL.update(ACCOUNT)
                .set(ACCOUNT.DISABLED, disabled)
                .set(ACCOUNT.CHANGED_AT, now)
                .where(ACCOUNT.PERSON_ID.eq(person.value())));
    }

    static Account account(AccountRecord row) {
        return new Account(
                new PersonId(row.getPersonId()),
                row.getLogin(),
                row.getDisabled(),
                row.getChangedAt(),
                row.getChoosePassword(),
                row.getLanguage(),
                settings(row));
    }

    private static OwnSettings settings(AccountRecord row) {
        var keys = row.getChangedKeys();
        var tour = row.getTour();
        return new OwnSettings(
                row.getTheme() == null ? null : Theme.from(row.getTheme()),
                row.getSingleKeys(),
                keys == null ? null : StoredJson.read(keys, Keys.class).keys(),
                tour == null ? null : tour.intValue());
    }

    /** Changed keys as they are stored. */
    record Keys(Map<String, String> keys) {}

    /** What was chosen; everything else stays. It changes no right, so sessions go on. */
    void settings(PersonId person, OwnSettings changed) {
        var row = new AccountRecord();
        var theme = changed.theme();
        if (theme != null) {
            row.setTheme(theme.key());
        }
        if (changed.singleKeys() != null) {
            row.setSingleKeys(changed.singleKeys());
        }
        var keys = changed.keys();
        if (keys != null) {
            row.setChangedKeys(StoredJson.write(new Keys(keys)));
        }
        var tour = changed.tour();
        if (tour != null) {
            row.setTour(tour.shortValue());
        }
        var trip = trip();
        trip.write(DSL.update(ACCOUNT).set(row).where(ACCOUNT.PERSON_ID.eq(person.value())));
        trip.run();
    }

    /** The language the person reads. It changes no right, so sessions go on. */
    void language(PersonId person, String tag) {
        var trip = trip();
        trip.write(DSL.update(ACCOUNT).set(ACCOUNT.LANGUAGE, tag).where(ACCOUNT.PERSON_ID.eq(person.value())));
        trip.run();
    }

    private Optional<AccountRecord> find(Condition where) {
        var trip = database.trip(Asker.TOOL);
        var rows = trip.read(DSL.selectFrom(ACCOUNT).where(where).limit(1));
        trip.run();
        return rows.get().into(ACCOUNT).stream().findFirst();
    }

    /**
     * A claimed guess.
     *
     * @param allowed whether the guess may be made; false when the login is locked or unknown
     * @param row the account after the claim; empty when there is none
     */
    record Claim(boolean allowed, Optional<AccountRecord> row) {}
}
