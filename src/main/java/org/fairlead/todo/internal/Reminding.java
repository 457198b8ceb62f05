package org.fairlead.todo.internal;

import static org.fairlead.db.todo.Tables.REMINDER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fairlead.db.todo.tables.records.ReminderRecord;
import org.fairlead.notification.OwnNewsPost;
import org.fairlead.notification.Reason;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Tells people of to-dos whose time has come, and again while they have not looked, as often as their settings say. What is told stands
 * in the transaction that says it was: whenever this is stopped, nobody is told twice of the same, and nothing is left out.
 */
@Component
class Reminding implements BackgroundWork {

    private static final Duration REST = Duration.ofSeconds(5);
    private static final int AT_ONCE = 100;
    private static final int MOST_TIMES = 4;

    private final Database database;
    private final OwnNewsPost post;
    private final Clock clock;

    Reminding(Database database, OwnNewsPost post, Clock clock) {
        this.database = database;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reminders of to-dos";
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public boolean round() {
        var now = clock.instant();
        var due = due(now);
        due.forEach(row -> tell(row, now));
        return due.size() == AT_ONCE;
    }

    private List<ReminderRecord> due(Instant now) {
        var trip = database.trip(Asker.TOOL);
        var rows = trip.read(DSL.selectFrom(REMINDER)
                .where(REMINDER.AT.le(now))
                .orderBy(REMINDER.AT)
                .limit(AT_ONCE));
        trip.run();
        return rows.get().into(REMINDER);
    }

    /** Two processes may tell at once: the e-mail is the same one, and the row changes once. */
    private void tell(ReminderRecord row, Instant now) {
        var trip = database.trip(Asker.TOOL);
        var telling = post.tell(
                trip,
                new PersonId(row.getOwner()),
                new OwnNewsPost.News(row.getItemId(), row.getAt(), Reason.REMINDER),
                now);
        int times = row.getTimes() + 1;
        boolean again = telling.shown() && telling.again().isPositive() && times < MOST_TIMES;
        trip.write(DSL.update(REMINDER)
                .set(REMINDER.AT, again ? now.plus(telling.again()) : null)
                .set(REMINDER.SHOWN, telling.shown())
                .set(REMINDER.TIMES, (short) times)
                .set(REMINDER.TOLD_AT, now)
                .setNull(REMINDER.SEEN_AT)
                .where(REMINDER.ITEM_ID.eq(row.getItemId()))
                .and(REMINDER.AT.eq(row.getAt())));
        trip.run();
    }
}
