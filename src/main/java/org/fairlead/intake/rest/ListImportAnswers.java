package org.fairlead.intake.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.intake.ImportableList;
import org.fairlead.intake.ImportedRow;
import org.fairlead.intake.ListField;
import org.fairlead.intake.ListImport;
import org.fairlead.intake.RowOutcome;
import org.fairlead.intake.SavedMatching;
import org.fairlead.platform.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** List imports as JSON. */
final class ListImportAnswers {

    private ListImportAnswers() {}

    /**
     * What is sent with a file, for the description of the interface.
     *
     * @param file the file
     * @param list which list it is
     * @param matching a matching kept before
     */
    @Schema(name = "NewListImport")
    record Sent(
            @Schema(type = "string", format = "binary", description = "CSV, XLSX or JSON")
            MultipartFile file,

            @Schema(description = "Which list it is, as GET /api/v1/list-imports/lists has it")
            String list,

            @Schema(description = "The name of a matching kept before; the headings decide when left out") @Nullable
            String matching) {}

    /**
     * What columns are taken for.
     *
     * @param fields the field for each heading; headings left out are not imported
     * @param keepAs a name to keep this under
     */
    record ColumnsSaid(
            @Nullable Map<String, @Nullable String> fields,
            @Nullable String keepAs) {}

    /** A list that can be taken in. */
    record OneImportableList(String list, String title, String about, List<OneListField> fields) {
        static OneImportableList of(ImportableList list, Actor actor) {
            return new OneImportableList(
                    list.code(),
                    list.title(),
                    list.sentence(),
                    list.fields(actor).stream().map(OneListField::of).toList());
        }
    }

    /** A field of a list. */
    record OneListField(String field, String label, String hint, boolean needed) {
        static OneListField of(ListField field) {
            return new OneListField(field.name(), field.label(), field.hint(), field.needed());
        }
    }

    /** A column of a file. */
    record OneColumn(
            String heading,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String field) {
        static OneColumn of(ListImport.Matched column) {
            return new OneColumn(column.heading(), column.field());
        }
    }

    /** A list import. */
    record OneListImport(
            UUID id,
            String list,
            String fileName,
            long bytes,
            String sha256,
            String state,
            Instant givenAt,
            @Nullable Instant restedAt,
            int rowsDone,
            @Nullable Integer rows,
            Map<String, Integer> results,
            String message,
            List<OneColumn> columns) {

        static OneListImport of(ListImport job) {
            var given = job.given();
            return new OneListImport(
                    job.id(),
                    given.list(),
                    given.fileName(),
                    given.bytes(),
                    given.sha256(),
                    job.state().name(),
                    job.times().givenAt(),
                    job.times().restedAt(),
                    job.progress().rows(),
                    job.progress().all(),
                    job.progress().counts().entrySet().stream()
                            .collect(Collectors.toMap(each -> each.getKey().name(), Map.Entry::getValue)),
                    job.message(),
                    job.columns().stream().map(OneColumn::of).toList());
        }
    }

    /** A row of a list import. */
    record OneListRow(
            int row,
            int line,
            String result,
            String name,
            @Nullable UUID id,
            List<OneDifference> changes,
            String column,

            @Schema(description = "What stands in that column")
            String value,

            String sentence,

            @Schema(description = "The row as the file has it, of rows that were refused")
            List<String> cells) {

        static OneListRow of(ImportedRow row, ListImport job) {
            var outcome = row.outcome();
            return new OneListRow(
                    row.ordinal(),
                    row.line(),
                    outcome.result().name(),
                    outcome.name(),
                    outcome.subject(),
                    outcome.differences().stream().map(OneDifference::of).toList(),
                    row.column(),
                    job.offending(row),
                    outcome.sentence(),
                    row.cells());
        }
    }

    /** A part that is changed. */
    record OneDifference(String label, String from, String to) {
        static OneDifference of(RowOutcome.Difference difference) {
            return new OneDifference(difference.label(), difference.before(), difference.after());
        }
    }

    /** What somebody kept for the next file. */
    record OneMatching(UUID id, String list, String name, Map<String, String> fields) {
        static OneMatching of(SavedMatching kept) {
            return new OneMatching(kept.id(), kept.list(), kept.name(), kept.fields());
        }
    }
}
