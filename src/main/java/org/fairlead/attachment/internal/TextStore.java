package org.fairlead.attachment.internal;

import static org.fairlead.db.attachment.Tables.CONTENT;
import static org.fairlead.db.attachment.Tables.FILE;
import static org.fairlead.db.attachment.Tables.TEXT;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.attachment.internal.TextReader.Answer;
import org.fairlead.db.attachment.tables.records.TextRecord;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The texts of files: which wait, which one is taken up, what came of it. */
@Component
class TextStore {

    private static final String WAITING = "WAITING";
    private static final String READING = "READING";
    private static final String READ = "READ";
    private static final String UNREADABLE = "UNREADABLE";

    /** Who has not answered by then was stopped. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** A file whose reading was stopped this often, whatever stopped it, is not read again. */
    private static final int MOST_TRIES = 3;

    private static final int BATCH = 500;

    private final Database database;
    private final Clock clock;

    TextStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A row for a file that was just attached: found by its name from now on, by its text when it was read. */
    TextRecord waiting(UUID record, int seq, String name) {
        return new TextRecord(record, seq, name, WAITING, null, (short) 0, clock.instant(), null);
    }

    /** Lets files wait that have no row yet, such as those from before texts were kept; how many that were, of some hundred at most. */
    int letTheOthersWait() {
        var others = DSL.select(
                        FILE.RECORD_ID,
                        FILE.SEQ,
                        FILE.NAME,
                        DSL.inline(WAITING),
                        DSL.inline((short) 0),
                        DSL.val(clock.instant(), TEXT.SINCE))
                .from(FILE)
                .leftAntiJoin(TEXT)
                .on(TEXT.RECORD_ID.eq(FILE.RECORD_ID), TEXT.SEQ.eq(FILE.SEQ))
                .limit(BATCH);
        var trip = database.trip(Asker.TOOL);
        var added =
                trip.write(DSL.insertInto(TEXT, TEXT.RECORD_ID, TEXT.SEQ, TEXT.NAME, TEXT.STATE, TEXT.TRIES, TEXT.SINCE)
                        .select(others)
                        .onConflictDoNothing());
        trip.run();
        return added.get();
    }

    /**
     * A file that is taken up.
     *
     * @param record the record
     * @param seq the entry that brought it
     * @param tries how often it was begun, this time included
     */
    record Taken(UUID record, int seq, int tries) {
        boolean tooOften() {
            return tries > MOST_TRIES;
        }
    }

    /** Takes up the file that waits longest; two processes never take the same one. */
    Optional<Taken> take() {
        var now = clock.instant();
        var next = DSL.select(TEXT.RECORD_ID, TEXT.SEQ)
                .from(TEXT)
                .where(TEXT.STATE
                        .eq(DSL.inline(WAITING))
                        .or(TEXT.STATE.eq(DSL.inline(READING)).and(TEXT.SINCE.lt(now.minus(LEASE)))))
                .orderBy(TEXT.SINCE, TEXT.RECORD_ID, TEXT.SEQ)
                .limit(1)
                .forUpdate()
                .skipLocked();
        var trip = database.trip(Asker.TOOL);
        var taken = trip.read(
                DSL.update(TEXT)
                        .set(TEXT.STATE, READING)
                        .set(TEXT.SINCE, now)
                        .set(TEXT.TRIES, TEXT.TRIES.plus(1))
                        .where(DSL.row(TEXT.RECORD_ID, TEXT.SEQ).in(next))
                        .returning(TEXT.RECORD_ID, TEXT.SEQ, TEXT.TRIES),
                rows -> rows.next()
                        ? Optional.of(new Taken(rows.getObject(1, UUID.class), rows.getInt(2), rows.getInt(3)))
                        : Optional.<Taken>empty());
        trip.run();
        return taken.get();
    }

    /**
     * The bytes of a file that is taken up.
     *
     * @param mediaType what they are
     * @param bytes themselves
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Content(String mediaType, byte[] bytes) {}

    /** The bytes; empty when the file was withdrawn. Larger ones than are read come cut off. */
    Optional<Content> content(Taken taken) {
        var trip = database.trip(Asker.TOOL);
        var bytes = DSL.field(
                "substring({0} for {1})", byte[].class, CONTENT.BYTES, DSL.inline(ReadingProcess.MOST_BYTES + 1));
        var found = trip.read(
                DSL.select(FILE.MEDIA_TYPE, bytes)
                        .from(FILE)
                        .join(CONTENT)
                        .on(CONTENT.RECORD_ID.eq(FILE.RECORD_ID), CONTENT.SEQ.eq(FILE.SEQ))
                        .where(FILE.RECORD_ID.eq(taken.record()))
                        .and(FILE.SEQ.eq(taken.seq()))
                        .and(FILE.WITHDRAWAL.isNull()),
                rows -> rows.next()
                        ? Optional.of(new Content(rows.getString(1), rows.getBytes(2)))
                        : Optional.<Content>empty());
        trip.run();
        return found.get();
    }

    /** Keeps what came of it. */
    void keep(Taken taken, Answer answer) {
        var why = answer.unreadable();
        var trip = database.trip(Asker.TOOL);
        trip.write(DSL.update(TEXT)
                .set(TEXT.STATE, why == null ? READ : UNREADABLE)
                .set(TEXT.REASON, why == null ? null : why.name())
                .set(TEXT.TEXT_, why == null ? answer.text() : null)
                .set(TEXT.SINCE, clock.instant())
                .where(is(taken)));
        trip.run();
    }

    private static Condition is(Taken taken) {
        return TEXT.RECORD_ID.eq(taken.record()).and(TEXT.SEQ.eq(taken.seq())).and(TEXT.STATE.eq(READING));
    }
}
