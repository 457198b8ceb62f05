package org.fairlead.intake.internal;

import static org.fairlead.db.intake.Tables.FILE_PART;
import static org.fairlead.db.intake.Tables.LINE;
import static org.fairlead.db.intake.Tables.LIST_IMPORT;
import static org.fairlead.db.intake.Tables.MATCHING;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.intake.ImportedRow;
import org.fairlead.intake.ListImport;
import org.fairlead.intake.ListImportState;
import org.fairlead.intake.RowResult;
import org.fairlead.intake.SavedMatching;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.platform.sql.RoundTrip;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** List imports, their rows and what is kept for the next, in the database. */
@Component
class IntakeStore {

    /** How long an import that says nothing is thought to be at work. */
    static final Duration LEASE = Duration.ofSeconds(20);

    private static final UUID NOBODY = new UUID(0, 0);
    private static final Set<String> AT_WORK = Set.of("TRYING", "RUNNING", "UNDOING");

    private final Database database;

    IntakeStore(Database database) {
        this.database = database;
    }

    RoundTrip trip() {
        return database.trip(Asker.TOOL);
    }

    void add(RoundTrip trip, ListImport job) {
        trip.addAll(List.of(IntakeRows.row(job)));
    }

    /** Keeps a piece of a file before its import is there. */
    void addPart(UUID id, int part, byte[] content, Instant now) {
        var trip = trip();
        trip.write(DSL.insertInto(FILE_PART)
                .columns(FILE_PART.IMPORT_ID, FILE_PART.PART, FILE_PART.CONTENT, FILE_PART.KEPT_AT)
                .values(id, part, content, now));
        trip.run();
    }

    /** Takes away pieces whose import never came. */
    void forgetStrayParts(Instant keptBefore) {
        var trip = trip();
        trip.write(DSL.deleteFrom(FILE_PART)
                .where(FILE_PART.KEPT_AT.lt(keptBefore))
                .andNotExists(DSL.selectOne().from(LIST_IMPORT).where(LIST_IMPORT.ID.eq(FILE_PART.IMPORT_ID))));
        trip.run();
    }

    /** One piece of a file; empty after the last. */
    Optional<byte[]> part(UUID id, int part) {
        var trip = trip();
        var found = trip.read(DSL.select(FILE_PART.CONTENT)
                .from(FILE_PART)
                .where(FILE_PART.IMPORT_ID.eq(id).and(FILE_PART.PART.eq(part))));
        trip.run();
        return found.get().stream().findFirst().map(row -> row.get(FILE_PART.CONTENT));
    }

    Optional<ListImport> one(Asker asker, UUID id) {
        var trip = database.trip(asker);
        var found = trip.rows(LIST_IMPORT, LIST_IMPORT.ID.eq(id));
        trip.run();
        return found.get().stream().findFirst().map(IntakeRows::job);
    }

    List<ListImport> of(Asker asker, PersonId person, int most) {
        var trip = database.trip(asker);
        var found = trip.read(DSL.select(LIST_IMPORT.fields())
                .from(LIST_IMPORT)
                .where(LIST_IMPORT.ASKED_BY.eq(person.value()))
                .orderBy(LIST_IMPORT.ASKED_AT.desc(), LIST_IMPORT.ID.desc())
                .limit(most));
        trip.run();
        return found.get().into(LIST_IMPORT).stream().map(IntakeRows::job).toList();
    }

    /** Rows after a place, in order; only those of the results, when any are given. */
    List<ImportedRow> rows(Asker asker, UUID id, int after, Collection<RowResult> results, int most) {
        var among = results.isEmpty()
                ? DSL.noCondition()
                : LINE.RESULT.in(results.stream().map(Enum::name).toList());
        var trip = database.trip(asker);
        var found = trip.read(DSL.select(LINE.fields())
                .from(LINE)
                .where(LINE.IMPORT_ID.eq(id).and(LINE.ORDINAL.gt(after)).and(among))
                .orderBy(LINE.ORDINAL)
                .limit(most));
        trip.run();
        return found.get().into(LINE).stream().map(IntakeRows::row).toList();
    }

    /** Rows that were carried out, the last first: what was made later may need what was made before. */
    List<ImportedRow> toTakeBack(UUID id, int most) {
        var trip = trip();
        var found = trip.read(DSL.select(LINE.fields())
                .from(LINE)
                .where(LINE.IMPORT_ID.eq(id).and(LINE.RESULT.in("ADDED", "CHANGED")))
                .orderBy(LINE.ORDINAL.desc())
                .limit(most));
        trip.run();
        return found.get().into(LINE).stream().map(IntakeRows::row).toList();
    }

    /** Takes up an import that nobody is at work on: the one whose turn is longest ago, so that none waits behind a long one. */
    Optional<ListImport> take(UUID holder, Instant now) {
        var next = LIST_IMPORT.as("next");
        var trip = trip();
        var taken = trip.read(
                DSL.update(LIST_IMPORT)
                        .set(LIST_IMPORT.LEASE_UNTIL, now.plus(LEASE))
                        .set(LIST_IMPORT.HOLDER, holder)
                        .set(LIST_IMPORT.TURN_AT, now)
                        .where(LIST_IMPORT.ID.eq(DSL.select(next.ID)
                                .from(next)
                                .where(next.STATE.in(AT_WORK))
                                .and(next.LEASE_UNTIL.isNull().or(next.LEASE_UNTIL.lt(now)))
                                .orderBy(next.TURN_AT.asc().nullsFirst(), next.ASKED_AT)
                                .limit(1)
                                .forUpdate()
                                .skipLocked()))
                        .returning(LIST_IMPORT.ID),
                rows -> rows.next() ? rows.getObject(1, UUID.class) : NOBODY);
        trip.run();
        return NOBODY.equals(taken.get()) ? Optional.empty() : one(Asker.TOOL, taken.get());
    }

    /**
     * Keeps what came of some rows, how far the import is, and that its process is alive.
     *
     * @return whether to go on: the import is still held by this process, and still where it was
     */
    boolean keep(
            UUID id,
            UUID holder,
            ListImportState state,
            ListImport.Progress progress,
            List<ImportedRow> rows,
            Instant now) {
        var trip = trip();
        if (!rows.isEmpty()) {
            var ordinals = rows.stream().map(ImportedRow::ordinal).toList();
            trip.write(DSL.deleteFrom(LINE).where(LINE.IMPORT_ID.eq(id).and(LINE.ORDINAL.in(ordinals))));
            trip.addAll(rows.stream().map(row -> IntakeRows.line(id, row)).toList());
        }
        trip.write(DSL.update(LIST_IMPORT)
                .set(LIST_IMPORT.ROWS_DONE, progress.rows())
                .set(LIST_IMPORT.COUNTS, IntakeRows.counts(progress))
                .set(LIST_IMPORT.LEASE_UNTIL, now.plus(LEASE))
                .where(LIST_IMPORT.ID.eq(id).and(LIST_IMPORT.HOLDER.eq(holder))));
        var there = trip.read(DSL.select(LIST_IMPORT.ID)
                .from(LIST_IMPORT)
                .where(LIST_IMPORT
                        .ID
                        .eq(id)
                        .and(LIST_IMPORT.HOLDER.eq(holder))
                        .and(LIST_IMPORT.STATE.eq(state.name()))));
        trip.run();
        return !there.get().isEmpty();
    }

    /** How many rows came to which result, counted. */
    Map<RowResult, Integer> counted(UUID id) {
        var trip = trip();
        var found = trip.read(DSL.select(LINE.RESULT, DSL.count())
                .from(LINE)
                .where(LINE.IMPORT_ID.eq(id))
                .groupBy(LINE.RESULT));
        trip.run();
        var counts = new EnumMap<RowResult, Integer>(RowResult.class);
        found.get().forEach(row -> counts.put(RowResult.valueOf(row.get(LINE.RESULT)), row.get(1, Integer.class)));
        return counts;
    }

    /** Lets an import go, for whoever takes it up next. */
    void release(UUID id, UUID holder) {
        var trip = trip();
        trip.write(DSL.update(LIST_IMPORT)
                .setNull(LIST_IMPORT.LEASE_UNTIL)
                .where(LIST_IMPORT.ID.eq(id).and(LIST_IMPORT.HOLDER.eq(holder))));
        trip.run();
    }

    /**
     * Leads from one state to another; whether it was still in the first. Whoever works on it keeps it until the rows in hand are kept.
     *
     * @param rowsAll how many rows there are, where that is known now; null to leave it
     */
    boolean move(
            UUID id, Collection<ListImportState> from, ListImportState to, @Nullable Integer rowsAll, Instant now) {
        Field<Integer> done = to.still() ? LIST_IMPORT.ROWS_DONE : DSL.val(0);
        Field<Integer> all = rowsAll == null ? LIST_IMPORT.ROWS_ALL : DSL.val(rowsAll);
        var trip = trip();
        var moved = trip.write(DSL.update(LIST_IMPORT)
                .set(LIST_IMPORT.STATE, to.name())
                .set(LIST_IMPORT.RESTED_AT, to.still() ? now : null)
                .set(LIST_IMPORT.ROWS_DONE, done)
                .set(LIST_IMPORT.ROWS_ALL, all)
                .where(is(id, from)));
        if (to.still() && to != ListImportState.TRIED) {
            trip.write(DSL.deleteFrom(FILE_PART)
                    .where(FILE_PART.IMPORT_ID.eq(id))
                    .andExists(DSL.selectOne()
                            .from(LIST_IMPORT)
                            .where(LIST_IMPORT.ID.eq(id).and(LIST_IMPORT.STATE.eq(to.name())))));
        }
        trip.run();
        return moved.get() == 1;
    }

    private static Condition is(UUID id, Collection<ListImportState> states) {
        return LIST_IMPORT
                .ID
                .eq(id)
                .and(LIST_IMPORT.STATE.in(states.stream().map(Enum::name).toList()));
    }

    /** Ends an import whose file cannot be read on. */
    void fail(UUID id, String message, Instant now) {
        var trip = trip();
        trip.write(DSL.update(LIST_IMPORT).set(LIST_IMPORT.MESSAGE, message).where(LIST_IMPORT.ID.eq(id)));
        trip.run();
        move(id, Set.of(ListImportState.TRYING, ListImportState.RUNNING), ListImportState.FAILED, null, now);
    }

    /** What is written in the same transaction where it comes to what is asked for. */
    interface Beside {
        void write(RoundTrip trip, Condition came);
    }

    /** Says what the columns are taken for and begins the trial, with no row of an earlier one left. */
    boolean match(ListImport job, @Nullable SavedMatching kept, Instant now, Beside beside) {
        var from = Set.of(ListImportState.MATCHING, ListImportState.TRIED);
        var trip = trip();
        trip.write(DSL.deleteFrom(LINE)
                .where(LINE.IMPORT_ID.in(
                        DSL.select(LIST_IMPORT.ID).from(LIST_IMPORT).where(is(job.id(), from)))));
        if (kept != null) {
            trip.write(DSL.insertInto(MATCHING)
                    .set(IntakeRows.matching(kept, job.given().by(), now))
                    .onConflict(MATCHING.OWNER, MATCHING.LIST, MATCHING.NAME)
                    .doUpdate()
                    .set(MATCHING.FIELDS, StoredJson.write(kept.fields()))
                    .set(MATCHING.KEPT_AT, now));
        }
        var moved = trip.write(DSL.update(LIST_IMPORT)
                .set(LIST_IMPORT.COLUMNS, IntakeRows.columns(job.columns()))
                .set(LIST_IMPORT.STATE, ListImportState.TRYING.name())
                .setNull(LIST_IMPORT.RESTED_AT)
                .setNull(LIST_IMPORT.ROWS_ALL)
                .set(LIST_IMPORT.ROWS_DONE, 0)
                .set(LIST_IMPORT.COUNTS, IntakeRows.NO_COUNTS)
                .where(is(job.id(), from)));
        beside.write(
                trip,
                DSL.exists(DSL.selectOne()
                        .from(LIST_IMPORT)
                        .where(is(job.id(), Set.of(ListImportState.TRYING)))
                        .and(LIST_IMPORT.COLUMNS.eq(IntakeRows.columns(job.columns())))));
        trip.run();
        return moved.get() == 1;
    }

    List<SavedMatching> matchings(Asker asker, PersonId owner, String list) {
        var trip = database.trip(asker);
        var found = trip.rows(MATCHING, MATCHING.OWNER.eq(owner.value()).and(MATCHING.LIST.eq(list)), MATCHING.NAME);
        trip.run();
        return found.get().stream().map(IntakeRows::matching).toList();
    }

    /** Forgets a matching of its owner; whether there was one. */
    boolean forget(UUID matching, PersonId owner, Beside beside) {
        var trip = trip();
        beside.write(
                trip,
                DSL.exists(DSL.selectOne()
                        .from(MATCHING)
                        .where(MATCHING.ID.eq(matching).and(MATCHING.OWNER.eq(owner.value())))));
        var gone = trip.write(
                DSL.deleteFrom(MATCHING).where(MATCHING.ID.eq(matching).and(MATCHING.OWNER.eq(owner.value()))));
        trip.run();
        return gone.get() == 1;
    }

    /** Imports that have waited for somebody since before the instant. */
    List<UUID> forgotten(Instant restedBefore) {
        var trip = trip();
        var found = trip.read(DSL.select(LIST_IMPORT.ID)
                .from(LIST_IMPORT)
                .where(LIST_IMPORT.STATE.in("MATCHING", "TRIED"))
                .and(DSL.coalesce(LIST_IMPORT.RESTED_AT, LIST_IMPORT.ASKED_AT).lt(restedBefore)));
        trip.run();
        return found.get().stream().map(row -> row.get(LIST_IMPORT.ID)).toList();
    }
}
