package org.fairlead.intake.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fairlead.intake.ImportableList;
import org.fairlead.intake.ImportedRow;
import org.fairlead.intake.ListImport;
import org.fairlead.intake.RowOutcome;
import org.fairlead.intake.RowResult;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sql.DatabaseAway;
import org.fairlead.platform.table.TableReader;
import org.fairlead.platform.web.Marking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One row after another: tried, carried out, taken back. What refuses a row is its result and stops no other row.
 *
 * @param job the import
 */
record RowWork(ListImport job) {

    private static final Logger LOG = LoggerFactory.getLogger(RowWork.class);

    /** The key under which a row happens once. */
    static Once once(java.util.UUID job, int ordinal, String what) {
        var key = "list-import/%s/%d/%s".formatted(job, ordinal, what);
        return Once.sentUnder(key, key);
    }

    /** A row that nobody may have worked on, since the asker's rights have gone. */
    ImportedRow barred(OpenImport.Read read, boolean trial) {
        return row(read, refused(trial).saying(say("intake.row.not-any-more")), "");
    }

    private static RowOutcome refused(boolean trial) {
        return RowOutcome.of(trial ? RowResult.WOULD_NOT : RowResult.REFUSED, "", null);
    }

    ImportedRow tried(OpenImport.Read read, ImportableList.Session session) {
        if (!read.line().trouble().isEmpty()) {
            return row(read, refused(true).saying(read.line().trouble()), "");
        }
        var marking = marking(read);
        if (!marking.isEmpty()) {
            return row(read, refused(true).saying(marking), heading(Sheet.MARKING));
        }
        try {
            return row(read, session.trial(read.row()), "");
        } catch (RefusedException refusal) {
            return refusal(read, refusal, true);
        } catch (RuntimeException trouble) {
            return broken(read, trouble, true);
        }
    }

    /** What is marked otherwise than everything here may not be kept here: its row is refused, whatever else it says. */
    private String marking(OpenImport.Read read) {
        for (int at = 0; at < job.columns().size(); at++) {
            if (ImportableList.plain(job.columns().get(at).heading()).equals(Sheet.MARKING)) {
                var marked = read.line().cells().get(at).strip();
                if (!marked.isEmpty() && !marked.equalsIgnoreCase(Marking.STANDARD.text())) {
                    return say(
                            "intake.row.marked",
                            "marked",
                            marked.toUpperCase(Locale.UK),
                            "here",
                            Marking.STANDARD.text().toUpperCase(Locale.UK));
                }
            }
        }
        return "";
    }

    private String heading(String plain) {
        return job.columns().stream()
                .map(ListImport.Matched::heading)
                .filter(heading -> ImportableList.plain(heading).equals(plain))
                .findFirst()
                .orElse("");
    }

    ImportedRow carriedOut(OpenImport.Read read, ImportableList.Session session, boolean again) {
        try {
            return row(
                    read,
                    session.carriedOut(read.row(), once(job.id(), read.row().ordinal(), "do"), again),
                    "");
        } catch (RefusedException refusal) {
            return refusal(read, refusal, false);
        } catch (RuntimeException trouble) {
            return broken(read, trouble, false);
        }
    }

    /** A row that our own fault stands in the way of: it stops no other. */
    private ImportedRow broken(OpenImport.Read read, RuntimeException trouble, boolean trial) {
        return row(read, refused(trial).saying(ours(read.row().ordinal(), trouble)), "");
    }

    /** What is said of a fault of ours; a database that is away is waited for instead. */
    private String ours(int ordinal, RuntimeException trouble) {
        if (DatabaseAway.is(trouble)) {
            throw trouble;
        }
        LOG.error("Row {} of list import {} failed", ordinal, job.id(), trouble);
        return say("intake.row.our-fault");
    }

    private ImportedRow refusal(OpenImport.Read read, RefusedException refused, boolean trial) {
        var refusal = refused.refusal();
        var fields = refusal.fields();
        var sentence = fields.isEmpty() || refusal.kind() == RefusalKind.CONFLICT
                ? refusal.sentence()
                : fields.stream().map(each -> each.sentence()).distinct().collect(Collectors.joining(" "));
        var heading = fields.stream()
                .map(each -> each.field().split("/", 2)[0])
                .flatMap(field -> job.heading(field).stream())
                .findFirst()
                .orElse("");
        return row(read, refused(trial).saying(sentence), heading);
    }

    private ImportedRow row(OpenImport.Read read, RowOutcome outcome, String heading) {
        var cells = outcome.result().isRefused() ? keepable(read.line().cells()) : List.<String>of();
        return new ImportedRow(read.row().ordinal(), read.line().line(), outcome, heading, cells);
    }

    /** What PostgreSQL cannot keep is shown as the sign for that. */
    private static List<String> keepable(List<String> cells) {
        return cells.stream()
                .map(cell -> TableReader.shown(cell, Integer.MAX_VALUE))
                .toList();
    }

    ImportedRow takenBack(ImportedRow row, ImportableList.Session session) {
        var did = row.outcome();
        try {
            var done = new ImportableList.Done(
                    java.util.Objects.requireNonNull(did.subject()), did.before(), did.version());
            return came(row, session.takenBack(done, once(job.id(), row.ordinal(), "undo")));
        } catch (RefusedException refused) {
            return kept(row, refused.refusal().sentence());
        } catch (RuntimeException trouble) {
            return kept(row, ours(row.ordinal(), trouble));
        }
    }

    ImportedRow stays(ImportedRow row) {
        return kept(row, say("intake.row.not-any-more"));
    }

    private static ImportedRow kept(ImportedRow row, String sentence) {
        var did = row.outcome();
        return came(
                row, RowOutcome.of(RowResult.KEPT, did.name(), did.subject()).saying(sentence));
    }

    private static ImportedRow came(ImportedRow row, RowOutcome outcome) {
        return new ImportedRow(
                row.ordinal(),
                row.line(),
                new RowOutcome(
                        outcome.result(),
                        row.outcome().name(),
                        outcome.subject(),
                        row.outcome().before(),
                        row.outcome().version(),
                        row.outcome().differences(),
                        outcome.sentence()),
                row.column(),
                row.cells());
    }
}
