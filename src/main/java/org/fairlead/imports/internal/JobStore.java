package org.fairlead.imports.internal;

import static org.fairlead.db.imports.Tables.FILE_PART;
import static org.fairlead.db.imports.Tables.FINDING;
import static org.fairlead.db.imports.Tables.JOB;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.db.imports.tables.records.FindingRecord;
import org.fairlead.db.imports.tables.records.JobRecord;
import org.fairlead.imports.ImportCounts;
import org.fairlead.imports.ImportFinding;
import org.fairlead.imports.ImportJob;
import org.fairlead.imports.ImportState;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Jobs, their files and their findings, kept. */
@Component
class JobStore {

    private static final int LONGEST_MESSAGE = 500;

    /** How long a job that says nothing is thought to be at work. */
    static final Duration LEASE = Duration.ofSeconds(20);

    private static final int FINDINGS_AT_ONCE = 5_000;
    private static final UUID NOBODY = new UUID(0, 0);

    private final Database database;

    JobStore(Database database) {
        this.database = database;
    }

    /** A new job. */
    void add(ImportJob job, @Nullable String key, @Nullable Instant leaseUntil) {
        database.trip(Asker.TOOL).addAll(List.of(row(job, key, leaseUntil))).run();
    }

    private static JobRecord row(ImportJob job, @Nullable String key, @Nullable Instant leaseUntil) {
        var row = new JobRecord();
        row.setId(job.id());
        row.setKind(job.log().kind());
        row.setFileName(job.log().fileName());
        row.setSha256(job.log().sha256());
        row.setBytes(job.log().bytes());
        row.setMapping(job.log().mapping());
        row.setSource(job.log().source());
        row.setSimulated(job.simulated());
        row.setState(job.state().name());
        row.setCancelAsked(false);
        row.setAskedBy(
                job.times().askedBy() == null ? null : job.times().askedBy().value());
        row.setAskedAt(job.times().askedAt());
        row.setStartedAt(job.times().startedAt());
        row.setLeaseUntil(leaseUntil);
        row.setRowsRead(0);
        row.setCasesDone(0);
        row.setRequestKey(key);
        return row;
    }

    /** A new job with the pieces of its file: both are kept or neither, so that what was acknowledged can be done. */
    void addWithFile(ImportJob job, @Nullable String key, List<byte[]> parts) {
        var trip = database.trip(Asker.TOOL);
        trip.addAll(List.of(row(job, key, null)));
        for (int part = 0; part < parts.size(); part++) {
            trip.write(DSL.insertInto(FILE_PART)
                    .columns(FILE_PART.JOB_ID, FILE_PART.PART, FILE_PART.CONTENT)
                    .values(job.id(), part, parts.get(part)));
        }
        trip.run();
    }

    /** A job's file, read piece by piece; empty when there is none. */
    InputStream file(UUID job) {
        return new SequenceInputStream(new Enumeration<>() {
            private int part;
            private Optional<byte[]> next = part(job, 0);

            @Override
            public boolean hasMoreElements() {
                return next.isPresent();
            }

            @Override
            public InputStream nextElement() {
                var now = next.orElseThrow(NoSuchElementException::new);
                next = part(job, ++part);
                return new ByteArrayInputStream(now);
            }
        });
    }

    boolean hasFile(UUID job) {
        return part(job, 0).isPresent();
    }

    private Optional<byte[]> part(UUID job, int part) {
        var trip = database.trip(Asker.TOOL);
        var found = trip.read(DSL.select(FILE_PART.CONTENT)
                .from(FILE_PART)
                .where(FILE_PART.JOB_ID.eq(job))
                .and(FILE_PART.PART.eq(part)));
        trip.run();
        return found.get().stream().findFirst().map(row -> row.get(FILE_PART.CONTENT));
    }

    Optional<ImportJob> one(Asker asker, Condition which) {
        var trip = database.trip(asker);
        var found = trip.rows(JOB, which);
        trip.run();
        return found.get().stream().findFirst().map(JobStore::job);
    }

    Optional<ImportJob> one(Asker asker, UUID id) {
        return one(asker, JOB.ID.eq(id));
    }

    Optional<ImportJob> ofKey(PersonId person, String key) {
        return one(Asker.TOOL, JOB.ASKED_BY.eq(person.value()).and(JOB.REQUEST_KEY.eq(key)));
    }

    List<ImportJob> list(Asker asker, @Nullable UUID after, int most) {
        var mark = JOB.as("mark");
        var place = after == null
                ? DSL.noCondition()
                : DSL.row(JOB.ASKED_AT, JOB.ID)
                        .lt(DSL.select(mark.ASKED_AT, mark.ID).from(mark).where(mark.ID.eq(after)));
        var trip = database.trip(asker);
        var found = trip.read(DSL.select(JOB.fields())
                .from(JOB)
                .where(place)
                .orderBy(JOB.ASKED_AT.desc(), JOB.ID.desc())
                .limit(most));
        trip.run();
        return found.get().into(JOB).stream().map(JobStore::job).toList();
    }

    /** Takes up a job that nobody is at work on. */
    Optional<ImportJob> take(Instant now) {
        var next = JOB.as("next");
        var trip = database.trip(Asker.TOOL);
        var taken = trip.read(
                DSL.update(JOB)
                        .set(JOB.STATE, ImportState.READING.name())
                        .set(JOB.STARTED_AT, DSL.coalesce(JOB.STARTED_AT, DSL.val(now, JOB.STARTED_AT)))
                        .set(JOB.LEASE_UNTIL, now.plus(LEASE))
                        .where(JOB.ID.eq(DSL.select(next.ID)
                                .from(next)
                                .where(next.STATE.in("WAITING", "READING", "WRITING"))
                                .and(next.LEASE_UNTIL.isNull().or(next.LEASE_UNTIL.lt(now)))
                                .orderBy(next.ASKED_AT)
                                .limit(1)
                                .forUpdate()
                                .skipLocked()))
                        .returning(JOB.ID),
                rows -> rows.next() ? rows.getObject(1, UUID.class) : NOBODY);
        trip.run();
        return NOBODY.equals(taken.get()) ? Optional.empty() : one(Asker.TOOL, taken.get());
    }

    /** Says how far a job is and that its process is alive; whether somebody asked to end it. */
    boolean progress(UUID id, ImportState state, ImportJob.Progress progress, Instant now) {
        var trip = database.trip(Asker.TOOL);
        trip.write(DSL.update(JOB)
                .set(JOB.STATE, state.name())
                .set(JOB.ROWS_READ, progress.rowsRead())
                .set(JOB.CASES_DONE, progress.casesDone())
                .set(JOB.CASES_ALL, progress.casesAll())
                .set(JOB.LEASE_UNTIL, now.plus(LEASE))
                .where(JOB.ID.eq(id)));
        var asked = trip.read(DSL.select(JOB.CANCEL_ASKED).from(JOB).where(JOB.ID.eq(id)));
        trip.run();
        return asked.get().stream().anyMatch(row -> row.get(JOB.CANCEL_ASKED));
    }

    /** Ends a job: its file is not needed any more. */
    void end(UUID id, ImportState state, @Nullable ImportCounts counts, @Nullable String message, Instant now) {
        var trip = database.trip(Asker.TOOL);
        trip.write(DSL.update(JOB)
                .set(JOB.STATE, state.name())
                .set(JOB.COUNTS, counts == null ? null : StoredJson.write(counts))
                .set(JOB.MESSAGE, keepable(message))
                .set(JOB.ENDED_AT, now)
                .setNull(JOB.LEASE_UNTIL)
                .where(JOB.ID.eq(id)));
        var finished = JOB.as("finished");
        trip.write(DSL.deleteFrom(FILE_PART)
                .where(FILE_PART.JOB_ID.eq(id))
                .andNotExists(DSL.selectOne()
                        .from(finished)
                        .where(finished.ID.eq(id))
                        .and(finished.SIMULATED)
                        .and(finished.STATE.eq(ImportState.DONE.name()))));
        trip.run();
    }

    /** A message may quote the file, which may hold anything. */
    private static @Nullable String keepable(@Nullable String message) {
        if (message == null) {
            return null;
        }
        var printable = message.replace('\u0000', '\uFFFD');
        return printable.length() <= LONGEST_MESSAGE ? printable : printable.substring(0, LONGEST_MESSAGE - 1) + "…";
    }

    /** Takes away the files of simulations that ended before the instant: nobody carried them out. */
    void forgetFiles(Instant endedBefore) {
        var trip = database.trip(Asker.TOOL);
        trip.write(DSL.deleteFrom(FILE_PART)
                .where(FILE_PART.JOB_ID.in(
                        DSL.select(JOB.ID).from(JOB).where(JOB.SIMULATED).and(JOB.ENDED_AT.lt(endedBefore)))));
        trip.run();
    }

    /** Adds a job with the file of another. */
    void addWithFileOf(UUID other, ImportJob job, @Nullable String key) {
        var trip = database.trip(Asker.TOOL);
        trip.addAll(List.of(row(job, key, null)));
        trip.write(DSL.insertInto(FILE_PART, FILE_PART.JOB_ID, FILE_PART.PART, FILE_PART.CONTENT)
                .select(DSL.select(DSL.val(job.id()), FILE_PART.PART, FILE_PART.CONTENT)
                        .from(FILE_PART)
                        .where(FILE_PART.JOB_ID.eq(other))));
        trip.run();
    }

    void askToCancel(UUID id) {
        var trip = database.trip(Asker.TOOL);
        trip.write(
                DSL.update(JOB).set(JOB.CANCEL_ASKED, true).where(JOB.ID.eq(id)).and(JOB.ENDED_AT.isNull()));
        trip.run();
    }

    /** Replaces the findings of a job, which a restart finds again. */
    void findings(UUID job, List<ImportFinding> findings) {
        var trip = database.trip(Asker.TOOL);
        trip.write(DSL.deleteFrom(FINDING).where(FINDING.JOB_ID.eq(job)));
        for (int from = 0; from < findings.size(); from += FINDINGS_AT_ONCE) {
            trip.addAll(findings.subList(from, Math.min(findings.size(), from + FINDINGS_AT_ONCE)).stream()
                    .map(each -> new FindingRecord(
                            job,
                            each.ordinal(),
                            each.kind(),
                            each.line(),
                            clean(each.caseId()),
                            String.valueOf(clean(each.sentence())),
                            clean(each.raw())))
                    .toList());
        }
        trip.run();
    }

    /** PostgreSQL keeps no zero characters. */
    private static @Nullable String clean(@Nullable String text) {
        return text == null ? null : text.replace('\u0000', '\uFFFD');
    }

    List<ImportFinding> findings(Asker asker, UUID job, int after, int most) {
        var trip = database.trip(asker);
        var found = trip.read(DSL.select(FINDING.fields())
                .from(FINDING)
                .where(FINDING.JOB_ID.eq(job))
                .and(FINDING.ORDINAL.gt(after))
                .orderBy(FINDING.ORDINAL)
                .limit(most));
        trip.run();
        return found.get().into(FINDING).stream()
                .map(row -> new ImportFinding(
                        row.getOrdinal(),
                        row.getKind(),
                        row.getLine(),
                        row.getCaseId(),
                        row.getSentence(),
                        row.getRaw()))
                .toList();
    }

    private static ImportJob job(JobRecord row) {
        return new ImportJob(
                row.getId(),
                new ImportJob.Log(
                        row.getKind(),
                        row.getFileName(),
                        row.getSha256(),
                        row.getBytes(),
                        row.getMapping(),
                        row.getSource()),
                row.getSimulated(),
                ImportState.valueOf(row.getState()),
                row.getCancelAsked(),
                new ImportJob.Times(
                        row.getAskedBy() == null ? null : new PersonId(row.getAskedBy()),
                        row.getAskedAt(),
                        row.getStartedAt(),
                        row.getEndedAt()),
                new ImportJob.Progress(row.getRowsRead(), row.getCasesDone(), row.getCasesAll()),
                row.getCounts() == null ? null : StoredJson.read(row.getCounts(), ImportCounts.class),
                row.getMessage());
    }
}
