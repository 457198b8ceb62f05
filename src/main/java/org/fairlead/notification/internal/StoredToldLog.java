package org.fairlead.notification.internal;

import static org.fairlead.db.notification.Tables.MAIL;
import static org.fairlead.db.notification.Tables.TOLD;
import static org.fairlead.platform.language.Say.say;

import java.util.stream.Collectors;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.access.Viewer;
import org.fairlead.notification.Reason;
import org.fairlead.notification.ToldLog;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.FoundRecords;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The log, read from the rows that keep who was told. */
@Component
class StoredToldLog implements ToldLog {

    private final Database database;
    private final Access access;
    private final FoundRecords found;
    private final Records records;

    StoredToldLog(Database database, Access access, FoundRecords found, Records records) {
        this.database = database;
        this.access = access;
        this.found = found;
        this.records = records;
    }

    /** Nobody learns of entries that are not for them, not even that there was one. */
    @Override
    public Page own(Viewer viewer, @Nullable Place after, int most) {
        var person = viewer.actor().optionalPerson().orElseThrow();
        var mine = TOLD.PERSON_ID.eq(person.value());
        return page(
                viewer,
                viewer.actor().reach() != Reach.SYSTEM
                        ? mine.and(TOLD.SHOWN.ne(DSL.inline(Result.MAY_NOT_READ.name())))
                        : mine,
                after,
                most);
    }

    @Override
    public Page all(Viewer viewer, Wanted wanted, @Nullable Place after, int most) {
        access.require(viewer.actor(), Act.SEE_TOLD);
        var condition = DSL.noCondition();
        if (wanted.person() != null) {
            condition = condition.and(TOLD.PERSON_ID.eq(wanted.person().value()));
        }
        if (wanted.number() != null) {
            var record = records.find(viewer.actor(), wanted.number());
            condition = condition.and(
                    record.isEmpty()
                            ? DSL.falseCondition()
                            : TOLD.RECORD_ID.eq(record.get().value()));
        }
        if (wanted.reason() != null) {
            condition = condition.and(TOLD.REASON.eq(wanted.reason().name()));
        }
        if (wanted.result() != null) {
            condition = condition.and(TOLD.SHOWN.eq(wanted.result().name()));
        }
        return page(viewer, condition, after, most);
    }

    private Page page(Viewer viewer, Condition which, @Nullable Place after, int most) {
        var from = after == null
                ? DSL.noCondition()
                : DSL.row(TOLD.TOLD_AT, TOLD.ID).lt(after.at(), after.id());
        var trip = database.trip(Asker.TOOL);
        var rows = trip.read(DSL.select(
                        TOLD.ID,
                        TOLD.PERSON_ID,
                        TOLD.RECORD_ID,
                        TOLD.SEQ,
                        TOLD.REASON,
                        TOLD.SHOWN,
                        TOLD.MAIL,
                        TOLD.TOLD_AT,
                        TOLD.READ_AT,
                        TOLD.TIMES,
                        TOLD.MAILED_AT,
                        MAIL.STATE,
                        MAIL.ANSWER)
                .from(TOLD)
                .leftJoin(MAIL)
                .on(MAIL.ID.eq(TOLD.MAIL_ID))
                .where(which)
                .and(from)
                .orderBy(TOLD.TOLD_AT.desc(), TOLD.ID.desc())
                .limit(most + 1));
        trip.run();
        var all = rows.get();
        var shown = all.subList(0, Math.min(most, all.size()));
        var ids = shown.stream()
                .map(row -> new RecordId(row.get(TOLD.RECORD_ID)))
                .distinct()
                .toList();
        var numbers = found.among(viewer.actor(), ids).stream().collect(Collectors.toMap(Row::id, Row::number));
        var lines = shown.stream()
                .map(row -> line(viewer, row, numbers.getOrDefault(new RecordId(row.get(TOLD.RECORD_ID)), "")))
                .toList();
        var last = all.size() > most ? lines.getLast() : null;
        return new Page(lines, last == null ? null : new Place(last.at(), last.id()));
    }

    private static Line line(Viewer viewer, Record row, String number) {
        boolean places = viewer.actor().reach() != Reach.SELF;
        return new Line(
                row.get(TOLD.ID),
                new PersonId(row.get(TOLD.PERSON_ID)),
                number,
                places ? row.get(TOLD.SEQ) : 0,
                Reason.valueOf(row.get(TOLD.REASON)),
                Result.valueOf(row.get(TOLD.SHOWN)),
                mail(row),
                row.get(TOLD.TOLD_AT),
                row.get(TOLD.READ_AT),
                row.get(TOLD.TIMES));
    }

    private static String mail(Record row) {
        var how = row.get(TOLD.MAIL);
        if (how.equals(Delivery.NO_ADDRESS)) {
            return say("notification.mail.no-address");
        }
        if (how.equals(Delivery.NO_SERVER)) {
            return say("notification.mail.no-server");
        }
        if (row.get(TOLD.MAILED_AT) != null) {
            return how.equals("AT_ONCE")
                    ? say("notification.mail.sent")
                    : how.equals(Delivery.HELD)
                            ? say("notification.mail.sent-after")
                            : say("notification.mail.sent-digest");
        }
        var state = row.get(MAIL.STATE);
        if (state == null) {
            return "";
        }
        return switch (state) {
            case "WAITING" ->
                how.equals(Delivery.HELD)
                        ? say("notification.mail.held")
                        : how.equals("DIGEST") ? say("notification.mail.waits-digest") : say("notification.mail.waits");
            case "NOTHING_LEFT" -> say("notification.mail.nothing-left");
            case "GAVE_UP" -> say("notification.mail.gave-up", "answer", String.valueOf(row.get(MAIL.ANSWER)));
            default -> say("notification.mail.read-before");
        };
    }
}
