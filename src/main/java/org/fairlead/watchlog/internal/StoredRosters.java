package org.fairlead.watchlog.internal;

import static org.fairlead.db.watchlog.Tables.SHIFT;
import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.db.watchlog.tables.records.ShiftRecord;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.once.Receipts;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.ConstraintBroken;
import org.fairlead.platform.sql.Database;
import org.fairlead.platform.words.Readable;
import org.fairlead.watchlog.Desk;
import org.fairlead.watchlog.Roster;
import org.fairlead.watchlog.Rosters;
import org.fairlead.watchlog.Shift;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Shifts as rows. */
@Component
class StoredRosters implements Rosters {

    private static final String SUBJECT = "watch-plan";
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration LONGEST_LOOK = Duration.ofDays(400);
    private static final int LONGEST_NOTE = 200;

    private final Database database;
    private final Desks desks;
    private final Access access;
    private final Receipts receipts;
    private final Beginning beginning;

    StoredRosters(Database database, Desks desks, Access access, Receipts receipts, Beginning beginning) {
        this.database = database;
        this.desks = desks;
        this.access = access;
        this.receipts = receipts;
        this.beginning = beginning;
    }

    /** What new ones are written by. */
    @Component("watchShiftBeginning")
    record Beginning(UuidSource ids, Clock clock) {}

    @Override
    public Roster during(Actor actor, UUID desk, Instant from, Instant until) {
        var here = desks.one(actor, desk);
        Moments.ofOurTime(from, "from");
        Moments.ofOurTime(until, "until");
        if (!until.isAfter(from) || Duration.between(from, until).compareTo(LONGEST_LOOK) > 0) {
            throw GeneralRefusal.invalid("until", say("watchlog.stored-rosters.ask-for-a-time-that"));
        }
        return new Roster(
                from,
                until,
                read(
                        actor,
                        SHIFT.DESK_ID
                                .eq(here.id())
                                .and(SHIFT.DROPPED_AT.isNull())
                                .and(SHIFT.UNTIL_AT.gt(from))
                                .and(SHIFT.FROM_AT.lt(until))));
    }

    private List<Shift> read(Actor actor, Condition which) {
        var trip = database.trip(Asker.of(actor));
        var rows = trip.rows(SHIFT, which, SHIFT.FROM_AT, SHIFT.ID);
        trip.run();
        return rows.get().stream().map(StoredRosters::shift).toList();
    }

    @Override
    public List<Shift> plan(Actor actor, UUID desk, Plan plan, Once once) {
        access.require(actor, Act.PLAN_WATCHES);
        var here = desks.one(actor, desk);
        var person = actor.optionalPerson().orElseThrow();
        var known = receipts.find(person, once);
        if (known.isPresent()) {
            return read(actor, SHIFT.PLAN_ID.eq(known.get().id()));
        }
        check(here, plan);
        var planned = beginning.ids().next();
        var trip = database.trip(Asker.of(actor));
        trip.addAll(rows(here, plan, planned, person));
        receipts.add(
                trip,
                person,
                once,
                new Receipts.Written(SUBJECT, planned, 1),
                beginning.clock().instant());
        try {
            trip.run();
        } catch (ConstraintBroken broken) {
            if (!broken.constraint().equals(Receipts.ONCE_ONLY)) {
                throw broken;
            }
            planned = receipts.find(person, once).orElseThrow(() -> broken).id();
        }
        return read(actor, SHIFT.PLAN_ID.eq(planned));
    }

    private void check(Desk desk, Plan plan) {
        var problems = new ArrayList<FieldProblem>();
        if (!desks.crew(desk).contains(plan.person())) {
            problems.add(new FieldProblem("person", say("watchlog.stored-rosters.choose-somebody-who-works-at")));
        }
        var length =
                Duration.between(plan.from().atZone(plan.zone()), plan.until().atZone(plan.zone()));
        if (!length.isPositive() || !everyWeekLasts(plan)) {
            problems.add(new FieldProblem("until", say("watchlog.stored-rosters.a-shift-ends-after-it")));
        } else if (length.compareTo(LONGEST) > 0) {
            problems.add(new FieldProblem("until", say("watchlog.stored-rosters.a-shift-lasts-seven-days")));
        }
        if (plan.weeks() < 1 || plan.weeks() > MOST_WEEKS) {
            problems.add(new FieldProblem("weeks", say("watchlog.stored-rosters.enter-a-number-of-weeks")));
        }
        if (plan.note().length() > LONGEST_NOTE || !Readable.isOneLine(plan.note())) {
            problems.add(new FieldProblem("note", say("watchlog.stored-rosters.write-one-line-of-characters")));
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(new GeneralRefusal.InvalidInput(problems));
        }
    }

    /** A shift that lies in the hour which clocks leap over would be over before it began. */
    private static boolean everyWeekLasts(Plan plan) {
        return IntStream.range(0, Math.clamp(plan.weeks(), 0, MOST_WEEKS))
                .allMatch(week -> plan.from()
                        .plusWeeks(week)
                        .atZone(plan.zone())
                        .toInstant()
                        .isBefore(
                                plan.until().plusWeeks(week).atZone(plan.zone()).toInstant()));
    }

    private List<ShiftRecord> rows(Desk desk, Plan plan, UUID planned, PersonId by) {
        var rows = new ArrayList<ShiftRecord>();
        for (int week = 0; week < plan.weeks(); week++) {
            var row = new ShiftRecord();
            row.setId(beginning.ids().next());
            row.setPlanId(planned);
            row.setDeskId(desk.id());
            row.setOrganisation(desk.organisation().value());
            row.setPersonId(plan.person().value());
            row.setFromAt(plan.from().plusWeeks(week).atZone(plan.zone()).toInstant());
            row.setUntilAt(plan.until().plusWeeks(week).atZone(plan.zone()).toInstant());
            row.setZone(plan.zone().getId());
            row.setNote(plan.note());
            row.setPlannedAt(beginning.clock().instant());
            row.setPlannedBy(by.value());
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void drop(Actor actor, UUID desk, UUID shift) {
        access.require(actor, Act.PLAN_WATCHES);
        var here = desks.one(actor, desk);
        var which = SHIFT.ID.eq(shift).and(SHIFT.DESK_ID.eq(here.id()));
        if (read(actor, which).isEmpty()) {
            throw GeneralRefusal.unknown(say("watchlog.thing.shift"));
        }
        var trip = database.trip(Asker.of(actor));
        trip.write(DSL.update(SHIFT)
                .set(SHIFT.DROPPED_AT, beginning.clock().instant())
                .set(SHIFT.DROPPED_BY, Objects.requireNonNull(actor.person()).value())
                .where(which.and(SHIFT.DROPPED_AT.isNull())));
        trip.run();
    }

    private static Shift shift(ShiftRecord row) {
        return new Shift(
                row.getId(),
                new PersonId(row.getPersonId()),
                row.getFromAt(),
                row.getUntilAt(),
                ZoneId.of(row.getZone()),
                row.getNote());
    }
}
