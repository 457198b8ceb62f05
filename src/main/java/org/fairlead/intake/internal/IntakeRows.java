package org.fairlead.intake.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.db.intake.tables.records.LineRecord;
import org.fairlead.db.intake.tables.records.ListImportRecord;
import org.fairlead.db.intake.tables.records.MatchingRecord;
import org.fairlead.intake.ImportedRow;
import org.fairlead.intake.ListImport;
import org.fairlead.intake.ListImportState;
import org.fairlead.intake.RowOutcome;
import org.fairlead.intake.RowResult;
import org.fairlead.intake.SavedMatching;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.json.StoredJson;
import org.jooq.JSONB;

/** List imports as rows of tables and back. */
final class IntakeRows {

    static final JSONB NO_COUNTS = JSONB.valueOf("{}");

    private IntakeRows() {}

    static ListImportRecord row(ListImport job) {
        var given = job.given();
        var row = new ListImportRecord();
        row.setId(job.id());
        row.setList(given.list());
        row.setFileName(given.fileName());
        row.setSha256(given.sha256());
        row.setBytes(given.bytes());
        row.setColumns(columns(job.columns()));
        row.setState(job.state().name());
        row.setMessage(job.message());
        row.setAskedBy(given.by().value());
        row.setAskedAt(job.times().givenAt());
        row.setRowsDone(job.progress().rows());
        row.setCounts(counts(job.progress()));
        return row;
    }

    static JSONB columns(List<ListImport.Matched> columns) {
        return StoredJson.write(columns);
    }

    static JSONB counts(ListImport.Progress progress) {
        return StoredJson.write(progress.counts());
    }

    static ListImport job(ListImportRecord row) {
        var counts = new EnumMap<RowResult, Integer>(RowResult.class);
        StoredJson.read(row.getCounts(), Map.class)
                .forEach((name, count) -> counts.put(RowResult.valueOf((String) name), ((Number) count).intValue()));
        return new ListImport(
                row.getId(),
                new ListImport.Given(
                        row.getList(),
                        row.getFileName(),
                        row.getBytes(),
                        row.getSha256(),
                        new PersonId(row.getAskedBy())),
                Arrays.asList(StoredJson.read(row.getColumns(), ListImport.Matched[].class)),
                ListImportState.valueOf(row.getState()),
                new ListImport.Times(row.getAskedAt(), row.getRestedAt()),
                new ListImport.Progress(row.getRowsDone(), row.getRowsAll(), counts),
                row.getMessage());
    }

    static LineRecord line(UUID job, ImportedRow row) {
        var outcome = row.outcome();
        var line = new LineRecord();
        line.setImportId(job);
        line.setOrdinal(row.ordinal());
        line.setLine(row.line());
        line.setResult(outcome.result().name());
        line.setName(outcome.name());
        line.setSubjectId(outcome.subject());
        line.setVersionBefore(outcome.before());
        line.setVersion(outcome.version());
        line.setDifferences(StoredJson.write(outcome.differences()));
        line.setSentence(outcome.sentence());
        line.setHeading(row.column());
        line.setCells(StoredJson.write(row.cells()));
        return line;
    }

    static ImportedRow row(LineRecord line) {
        return new ImportedRow(
                line.getOrdinal(),
                line.getLine(),
                new RowOutcome(
                        RowResult.valueOf(line.getResult()),
                        line.getName(),
                        line.getSubjectId(),
                        line.getVersionBefore(),
                        line.getVersion(),
                        Arrays.asList(StoredJson.read(line.getDifferences(), RowOutcome.Difference[].class)),
                        line.getSentence()),
                line.getHeading(),
                Arrays.asList(StoredJson.read(line.getCells(), String[].class)));
    }

    static MatchingRecord matching(SavedMatching kept, PersonId owner, Instant now) {
        return new MatchingRecord(
                kept.id(), owner.value(), kept.list(), kept.name(), StoredJson.write(kept.fields()), now);
    }

    static SavedMatching matching(MatchingRecord row) {
        var fields = new LinkedHashMap<String, String>();
        StoredJson.read(row.getFields(), Map.class)
                .forEach((heading, field) -> fields.put((String) heading, (String) field));
        return new SavedMatching(row.getId(), row.getList(), row.getName(), fields);
    }
}
