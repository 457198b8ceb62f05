package org.fairlead.effort.internal;

import static org.fairlead.db.effort.Tables.BOOKING;
import static org.fairlead.db.effort.Tables.RATE;
import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.db.effort.tables.records.BookingRecord;
import org.fairlead.effort.Booking;
import org.fairlead.effort.Cost;
import org.fairlead.effort.EffortClasses;
import org.fairlead.effort.EffortReports;
import org.fairlead.effort.Rate;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Booked time read over records. Lines and total are read at one moment, in one round trip. */
@Component
class EffortQueries implements EffortReports {

    private static final Field<Long> MINUTES = DSL.sum(BOOKING.MINUTES).cast(SQLDataType.BIGINT);
    private static final Field<Integer> BOOKINGS = DSL.count();
    private static final Field<Integer> RECORDS = DSL.countDistinct(BOOKING.RECORD_ID);
    private static final Field<Long> PENCE_MINUTES =
            DSL.sum(BOOKING.MINUTES.cast(SQLDataType.BIGINT).mul(RATE.PENCE)).cast(SQLDataType.BIGINT);

    private final Database database;
    private final Access access;
    private final Register register;
    private final Records records;
    private final StoredRates rates;

    EffortQueries(Database database, Access access, Register register, Records records, StoredRates rates) {
        this.database = database;
        this.access = access;
        this.register = register;
        this.records = records;
        this.rates = rates;
    }

    @Override
    public Report report(Actor actor, Asked asked, By by) {
        access.require(actor, Act.SEE_TIME);
        var key = key(asked, by);
        var which = which(actor, asked);
        var listed = by == By.PERSON ? which.and(Readers.own(actor, BOOKING.PARTY)) : which;
        var trip = database.trip(Asker.of(actor)).atOneMoment();
        var lines = trip.read(DSL.select(key, MINUTES, BOOKINGS, RECORDS)
                .from(BOOKING)
                .where(listed)
                .groupBy(key));
        var total = trip.read(DSL.select(DSL.inline(""), MINUTES, BOOKINGS, RECORDS)
                .from(BOOKING)
                .where(listed));
        var priced = rates.maySee(actor)
                ? trip.read(DSL.select(key, RATE.CURRENCY, MINUTES, PENCE_MINUTES)
                        .from(BOOKING)
                        .leftJoin(RATE)
                        .on(RATE.ID.eq(BOOKING.RATE_ID))
                        .and(Readers.known(actor, RATE.PARTY, RATE.AUDIENCE))
                        .where(listed)
                        .groupBy(key, RATE.CURRENCY))
                : null;
        trip.run();
        var costs = priced == null ? null : costs(priced.get());
        var found = lines.get().stream()
                .map(row -> line(asked, by, row, costs == null ? null : cost(costs, row.get(0, String.class))))
                .sorted(order(by))
                .toList();
        var whole = costs == null ? null : costs.values().stream().reduce(Cost.NOTHING, Cost::plus);
        return new Report(found, line(asked, by, total.get().getFirst(), whole));
    }

    /** Months by the place of the month among those asked for: what a month is, the zone of whoever asks decides, and not the database. */
    private static Field<String> key(Asked asked, By by) {
        var starts = asked.starts().stream().map(Instant::toString).collect(Collectors.joining(",", "{", "}"));
        return switch (by) {
            case MONTH ->
                DSL.field(
                        "width_bucket({0}, {1}::timestamptz[])::text",
                        SQLDataType.VARCHAR, BOOKING.DONE_AT, DSL.inline(starts));
            case ORGANISATION -> BOOKING.PARTY.cast(SQLDataType.VARCHAR);
            case PERSON -> BOOKING.PERSON.cast(SQLDataType.VARCHAR);
            case CLASS -> BOOKING.CLASS_ID.cast(SQLDataType.VARCHAR);
        };
    }

    /** Whoever asks for a person is answered about their own organisation only: of another, not even how much there is. */
    private static Condition which(Actor actor, Asked asked) {
        var which = BOOKING.WITHDRAWN
                .isFalse()
                .and(BOOKING.DONE_AT.ge(asked.begins()))
                .and(BOOKING.DONE_AT.lt(asked.ends()))
                .and(Readers.known(actor, BOOKING.PARTY, BOOKING.AUDIENCE));
        var party = asked.party();
        var effortClass = asked.effortClass();
        var person = asked.person();
        if (party != null) {
            which = which.and(BOOKING.PARTY.eq(party.value()));
        }
        if (effortClass != null) {
            which = which.and(BOOKING.CLASS_ID.eq(effortClass));
        }
        return person == null
                ? which
                : which.and(BOOKING.PERSON.eq(person.value())).and(Readers.own(actor, BOOKING.PARTY));
    }

    private static Map<String, Cost> costs(Result<org.jooq.Record> rows) {
        var costs = new HashMap<String, Cost>();
        for (var row : rows) {
            var currency = row.get(1, String.class);
            var part = currency == null
                    ? new Cost(Map.of(), row.get(2, Long.class))
                    : new Cost(Map.of(currency, row.get(3, Long.class)), 0);
            costs.merge(row.get(0, String.class), part, Cost::plus);
        }
        return costs;
    }

    private static Cost cost(Map<String, Cost> costs, String key) {
        return costs.getOrDefault(key, Cost.NOTHING);
    }

    private Line line(Asked asked, By by, org.jooq.Record row, @Nullable Cost cost) {
        var key = key(asked, by, row.get(0, String.class));
        return new Line(
                key,
                words(by, key),
                Objects.requireNonNullElse(row.get(1, Long.class), 0L),
                new Counts(row.get(2, Long.class), row.get(3, Long.class)),
                cost);
    }

    private static String key(Asked asked, By by, String found) {
        return by == By.MONTH && !found.isEmpty()
                ? asked.months().get(Integer.parseInt(found) - 1).toString()
                : found;
    }

    private String words(By by, String key) {
        if (key.isEmpty()) {
            return say("effort.report.all-together");
        }
        return switch (by) {
            case MONTH -> key;
            case ORGANISATION -> register.title(People.ORGANISATION, UUID.fromString(key));
            case PERSON -> register.title(People.PERSON, UUID.fromString(key));
            case CLASS -> register.title(EffortClasses.KIND, UUID.fromString(key));
        };
    }

    private static Comparator<Line> order(By by) {
        return by == By.MONTH
                ? Comparator.comparing(Line::key).reversed()
                : Comparator.comparing(Line::words).thenComparing(Line::key);
    }

    @Override
    public List<Booked> bookings(Actor actor, Asked asked, @Nullable Place after, int most) {
        access.require(actor, Act.SEE_TIME);
        var trip = database.trip(Asker.of(actor));
        var rows = trip.read(DSL.selectFrom(BOOKING)
                .where(which(actor, asked).and(after == null ? DSL.noCondition() : later(after)))
                .orderBy(BOOKING.DONE_AT.desc(), BOOKING.RECORD_ID, BOOKING.PLACE)
                .limit(most));
        trip.run();
        var found = rows.get().into(BOOKING);
        var named = found.stream()
                .map(BookingRecord::getRateId)
                .filter(Objects::nonNull)
                .toList();
        var priced = rates.among(actor, named);
        var known =
                records.among(actor, found.stream().map(EffortQueries::record).toList());
        boolean costs = rates.maySee(actor);
        var booked = new ArrayList<Booked>();
        for (var row : found) {
            var record = known.get(record(row));
            if (record != null) {
                booked.add(booked(actor, record, row, costs ? new Priced(rate(priced, row)) : null));
            }
        }
        return booked;
    }

    /** Work done longer ago, or at the same time and further on by record and place. */
    private static Condition later(Place after) {
        return BOOKING.DONE_AT
                .lt(after.doneAt())
                .or(BOOKING.DONE_AT
                        .eq(after.doneAt())
                        .and(DSL.row(BOOKING.RECORD_ID, BOOKING.PLACE).gt(after.record(), after.place())));
    }

    private static RecordId record(BookingRecord row) {
        return new RecordId(row.getRecordId());
    }

    /** The rate of a booking, for those who may see it. */
    private record Priced(@Nullable Rate rate) {}

    private static @Nullable Rate rate(Map<UUID, Rate> priced, BookingRecord row) {
        var id = row.getRateId();
        return id == null ? null : priced.get(id);
    }

    private static Booked booked(Actor actor, Row record, BookingRecord row, @Nullable Priced priced) {
        var party = new PartyId(row.getParty());
        var rate = priced == null ? null : priced.rate();
        return new Booked(
                record,
                row.getPlace(),
                party,
                actor.actsFor(party) ? new PersonId(row.getPerson()) : null,
                new Booking.Content(row.getMinutes(), row.getDoneAt(), row.getClassId(), row.getRateId(), ""),
                rate,
                priced == null ? null : Cost.of(row.getMinutes(), rate));
    }
}
