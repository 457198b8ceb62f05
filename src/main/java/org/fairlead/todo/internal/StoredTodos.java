package org.fairlead.todo.internal;

import static org.fairlead.db.todo.Tables.ITEM;
import static org.fairlead.db.todo.Tables.REMINDER;
import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairlead.db.todo.tables.records.ItemRecord;
import org.fairlead.db.todo.tables.records.ReminderRecord;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.once.Receipts;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.ConstraintBroken;
import org.fairlead.platform.sql.Database;
import org.fairlead.platform.sql.RoundTrip;
import org.fairlead.platform.words.Readable;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.fairlead.todo.Todo;
import org.fairlead.todo.Todo.Content;
import org.fairlead.todo.Todo.State;
import org.fairlead.todo.Todos;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** To-dos as rows, read and written as their owner: the database keeps them from everybody else, once more. */
@Component
class StoredTodos implements Todos {

    private static final String SUBJECT = "to-do";
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private final Database database;
    private final Records records;
    private final Receipts receipts;
    private final UuidSource ids;
    private final Clock clock;

    StoredTodos(Database database, Records records, Receipts receipts, UuidSource ids, Clock clock) {
        this.database = database;
        this.records = records;
        this.receipts = receipts;
        this.ids = ids;
        this.clock = clock;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static PersonId owner(Actor actor) {
        return actor.optionalPerson().orElseThrow(() -> GeneralRefusal.notAllowed(say("todo.for-nobody")));
    }

    private static Condition own(Actor actor) {
        return ITEM.OWNER.eq(owner(actor).value());
    }

    @Override
    public List<Todo> open(Actor actor, int most) {
        return read(
                actor, ITEM.STATE.eq(State.OPEN.name()), most, ITEM.DUE_AT.asc().nullsLast(), ITEM.CREATED_AT, ITEM.ID);
    }

    @Override
    public List<Todo> done(Actor actor, int most) {
        return read(actor, ITEM.STATE.eq(State.DONE.name()), most, ITEM.CHANGED_AT.desc(), ITEM.ID);
    }

    @Override
    public List<Todo> on(Actor actor, RecordId record) {
        var which = ITEM.STATE.eq(State.OPEN.name()).and(ITEM.RECORD_ID.eq(record.value()));
        return read(actor, which, MOST, ITEM.DUE_AT.asc().nullsLast(), ITEM.CREATED_AT, ITEM.ID);
    }

    @Override
    public Optional<Todo> one(Actor actor, UUID id) {
        return read(actor, ITEM.ID.eq(id), 1, ITEM.ID).stream().findFirst();
    }

    private List<Todo> read(Actor actor, Condition which, int most, OrderField<?>... order) {
        var trip = database.trip(Asker.of(actor));
        var rows = trip.read(
                DSL.selectFrom(ITEM).where(own(actor).and(which)).orderBy(order).limit(most));
        var told = trip.rows(
                REMINDER,
                REMINDER.OWNER
                        .eq(owner(actor).value())
                        .and(REMINDER.ITEM_ID.in(
                                DSL.select(ITEM.ID).from(ITEM).where(own(actor).and(which)))));
        trip.run();
        var reminders = told.get().stream().collect(Collectors.toMap(ReminderRecord::getItemId, Function.identity()));
        return rows.get().into(ITEM).stream().map(row -> todo(row, reminders)).toList();
    }

    private static Todo todo(ItemRecord row, Map<UUID, ReminderRecord> reminders) {
        var record = row.getRecordId();
        return new Todo(
                row.getId(),
                row.getVersion(),
                record == null ? null : new Todo.About(new RecordId(record), row.getNumber()),
                content(row),
                told(reminders.get(row.getId())),
                row.getBefore() != null);
    }

    private static Content content(ItemRecord row) {
        return new Content(row.getText(), row.getDueAt(), row.getRemindAt(), State.valueOf(row.getState()));
    }

    private static Todo.Told told(@Nullable ReminderRecord row) {
        return row == null || row.getToldAt() == null
                ? Todo.Told.NEVER
                : new Todo.Told(row.getTimes(), row.getToldAt(), row.getSeenAt() != null || !row.getShown());
    }

    @Override
    public Todo keep(Actor actor, Wish wish, @Nullable RecordId record, Once once) {
        var owner = owner(actor);
        var known = receipts.find(owner, once);
        if (known.isPresent()) {
            return needed(actor, known.get().id());
        }
        tried(actor, null, wish);
        var row = new ItemRecord();
        row.setId(ids.next());
        row.setVersion(1);
        row.setOwner(owner.value());
        row.setRecordId(record == null ? null : record.value());
        row.setNumber(record == null ? "" : number(actor, record));
        row.setCreatedAt(now());
        fill(row, new Content(wish.text(), wish.due(), wish.remindAt(), State.OPEN));
        var trip = database.trip(Asker.of(actor));
        trip.write(DSL.insertInto(ITEM).set(row));
        remind(trip, row);
        receipts.add(trip, owner, once, new Receipts.Written(SUBJECT, row.getId(), 1), now());
        try {
            trip.run();
        } catch (ConstraintBroken broken) {
            if (!broken.constraint().equals(Receipts.ONCE_ONLY)) {
                throw broken;
            }
            return needed(
                    actor, receipts.find(owner, once).orElseThrow(() -> broken).id());
        }
        return needed(actor, row.getId());
    }

    private String number(Actor actor, RecordId record) {
        return records.view(actor, record, 1, Integer.MAX_VALUE)
                .history()
                .header()
                .identity()
                .number()
                .text();
    }

    private static void check(Wish wish) {
        var problems = new ArrayList<FieldProblem>();
        if (!Readable.saysSomething(wish.text())
                || wish.text().length() > LONGEST
                || !Readable.canBeKept(wish.text())) {
            problems.add(new FieldProblem("text", say("todo.stored-todos.write-what-is-to-be")));
        }
        if (!ofOurTime(wish.due())) {
            problems.add(new FieldProblem("due", say("todo.stored-todos.enter-a-time-before-the")));
        }
        if (!ofOurTime(wish.remindAt())) {
            problems.add(new FieldProblem("remind", say("todo.stored-todos.enter-a-time-before-the")));
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(new GeneralRefusal.InvalidInput(problems));
        }
    }

    /** A reminder that nobody would get, of something that is still to come, is not kept without a word. */
    private void mustBeToCome(Wish wish) {
        var now = now();
        var due = wish.due();
        var remind = wish.remindAt();
        if (due != null && due.isAfter(now) && remind != null && !remind.isAfter(now)) {
            throw GeneralRefusal.invalid("remind", say("todo.stored-todos.that-time-is-over-already"));
        }
    }

    private static boolean ofOurTime(@Nullable Instant instant) {
        return instant == null || instant.isAfter(FIRST) && instant.isBefore(LAST);
    }

    @Override
    public void tried(Actor actor, @Nullable Todo was, Wish wish) {
        check(wish);
        if (was == null || !Objects.equals(wish.remindAt(), was.content().remindAt())) {
            mustBeToCome(wish);
        }
        if (was == null && open(actor, MOST).size() == MOST) {
            throw GeneralRefusal.invalid("text", say("todo.stored-todos.you-keep-most-to-dos", "most", MOST));
        }
    }

    @Override
    public Todo change(Actor actor, UUID id, int basedOn, Wish wish, Once once) {
        if (receipts.find(owner(actor), once).isPresent()) {
            return needed(actor, id);
        }
        var was = needed(actor, id);
        tried(actor, was, wish);
        var changed = new Content(
                wish.text(), wish.due(), wish.remindAt(), was.content().state());
        if (was.version() == basedOn + 1 && was.content().equals(changed)) {
            return was; // The same change sent again.
        }
        return replaced(actor, was, basedOn, changed, once);
    }

    @Override
    public Todo done(Actor actor, UUID id) {
        return moved(actor, id, State.DONE);
    }

    @Override
    public Todo remove(Actor actor, UUID id) {
        return moved(actor, id, State.REMOVED);
    }

    private Todo moved(Actor actor, UUID id, State state) {
        var was = needed(actor, id);
        return was.content().state() == state
                ? was
                : replaced(actor, was, was.version(), was.content().in(state), Once.NONE);
    }

    @Override
    public Todo snooze(Actor actor, UUID id, Instant until) {
        var was = needed(actor, id);
        if (!was.open()) {
            throw GeneralRefusal.invalid("until", say("todo.stored-todos.it-is-not-open-any"));
        }
        if (!until.isAfter(now()) || !ofOurTime(until)) {
            throw GeneralRefusal.invalid("until", say("todo.stored-todos.choose-a-time-that-is"));
        }
        var at = until.truncatedTo(ChronoUnit.MICROS);
        return at.equals(was.content().remindAt())
                ? was
                : replaced(actor, was, was.version(), was.content().remindedAt(at), Once.NONE);
    }

    @Override
    public Todo undo(Actor actor, UUID id, int basedOn) {
        var was = needed(actor, id);
        if (was.version() != basedOn) {
            throw new RefusedException(new GeneralRefusal.Stale(say("todo.this"), basedOn, was.version()));
        }
        var trip = database.trip(Asker.of(actor));
        var rows = trip.rows(ITEM, own(actor).and(ITEM.ID.eq(id)));
        trip.run();
        var before = rows.get().getFirst().getBefore();
        if (before == null) {
            throw GeneralRefusal.invalid("id", say("todo.stored-todos.nothing-was-changed-that-could"));
        }
        return replaced(actor, was, basedOn, StoredJson.read(before, Content.class), Once.NONE);
    }

    private Todo needed(Actor actor, UUID id) {
        return one(actor, id).orElseThrow(() -> GeneralRefusal.unknown(say("todo.unknown")));
    }

    private Todo replaced(Actor actor, Todo was, int basedOn, Content content, Once once) {
        var row = new ItemRecord();
        row.setId(was.id());
        row.setOwner(owner(actor).value());
        row.setVersion(basedOn + 1);
        row.setBefore(StoredJson.write(was.content()));
        fill(row, content);
        var trip = database.trip(Asker.of(actor));
        var done = trip.write(DSL.update(ITEM)
                .set(row)
                .where(own(actor).and(ITEM.ID.eq(was.id())).and(ITEM.VERSION.eq(basedOn))));
        remind(trip, row);
        var came = DSL.exists(DSL.selectOne()
                .from(ITEM)
                .where(ITEM.ID.eq(was.id()))
                .and(ITEM.VERSION.eq(basedOn + 1))
                .and(ITEM.CHANGED_AT.eq(row.getChangedAt()))
                .and(ITEM.TEXT.eq(content.text())));
        var written = new Receipts.Written(SUBJECT, was.id(), basedOn + 1);
        receipts.addWhere(trip, owner(actor), once, new Receipts.Kept(written, now()), came);
        trip.run();
        if (done.get() == 0) {
            throw new RefusedException(new GeneralRefusal.Stale(say("todo.this"), basedOn, was.version()));
        }
        return needed(actor, was.id());
    }

    private void fill(ItemRecord row, Content content) {
        row.setText(content.text());
        row.setDueAt(micros(content.due()));
        row.setRemindAt(micros(content.remindAt()));
        row.setState(content.state().name());
        row.setChangedAt(now());
    }

    private static @Nullable Instant micros(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** What the tool is to do about it from now on, by the row as this trip leaves it. A time that is over reminds of nothing. */
    private static void remind(RoundTrip trip, ItemRecord item) {
        var open = ITEM.STATE.eq(DSL.inline(State.OPEN.name())).and(ITEM.REMIND_AT.gt(item.getChangedAt()));
        trip.write(
                DSL.insertInto(REMINDER, REMINDER.ITEM_ID, REMINDER.OWNER, REMINDER.AT, REMINDER.SHOWN, REMINDER.TIMES)
                        .select(DSL.select(
                                        ITEM.ID,
                                        ITEM.OWNER,
                                        DSL.when(open, ITEM.REMIND_AT),
                                        DSL.inline(true),
                                        DSL.inline((short) 0))
                                .from(ITEM)
                                .where(ITEM.ID.eq(item.getId()))
                                .and(ITEM.VERSION.eq(item.getVersion()))
                                .and(ITEM.CHANGED_AT.eq(item.getChangedAt())))
                        .onConflict(REMINDER.ITEM_ID)
                        .doUpdate()
                        .set(REMINDER.AT, DSL.excluded(REMINDER.AT))
                        .set(REMINDER.TIMES, (short) 0)
                        .setNull(REMINDER.TOLD_AT)
                        .setNull(REMINDER.SEEN_AT));
    }

    @Override
    public void seen(Actor actor) {
        var trip = database.trip(Asker.of(actor));
        trip.write(DSL.update(REMINDER)
                .set(REMINDER.SEEN_AT, now())
                .setNull(REMINDER.AT)
                .where(REMINDER.OWNER.eq(owner(actor).value()))
                .and(REMINDER.TOLD_AT.isNotNull())
                .and(REMINDER.SEEN_AT.isNull()));
        trip.run();
    }
}
