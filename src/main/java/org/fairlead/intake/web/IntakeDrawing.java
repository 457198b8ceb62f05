package org.fairlead.intake.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.intake.ImportableList;
import org.fairlead.intake.ImportedRow;
import org.fairlead.intake.ListImport;
import org.fairlead.intake.ListImportState;
import org.fairlead.intake.RowOutcome;
import org.fairlead.intake.RowResult;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.Confirm;
import org.fairlead.platform.web.ui.Csrf;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Progress;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.NumberWords;
import org.fairlead.platform.words.Readable;
import org.fairlead.platform.words.TimeWords;
import org.jspecify.annotations.Nullable;

/**
 * One list import as the parts of its page.
 *
 * @param job the import
 * @param list its list; null when it is not there any more for whoever looks
 * @param times words for times in the viewer's zone
 */
record IntakeDrawing(ListImport job, @Nullable ImportableList list, TimeWords times) {

    static final String PATH = "/list-imports";

    /** More than these are carried out after another question only. */
    private static final int UNASKED = 20;

    /** So many characters of a value that is wrong are shown. */
    private static final int VALUE_SHOWN = 80;

    static String number(long count) {
        return NumberWords.of(count);
    }

    static String rows(int count) {
        return count == 1 ? "1 row" : number(count) + " rows";
    }

    String here() {
        return PATH + "/" + job.id();
    }

    String title() {
        return list == null ? job.given().list() : list.title();
    }

    Tag tag() {
        return switch (job.state()) {
            case TRYING, RUNNING, UNDOING -> Tag.of(Tone.ACCENT, job.state().words());
            case MATCHING, TRIED -> Tag.plain(job.state().words());
            case DONE -> Tag.signed(Tone.MET, job.state().words());
            case UNDONE, ENDED -> Tag.of(Tone.PAUSED, job.state().words());
            case FAILED -> Tag.signed(Tone.OVER, job.state().words());
        };
    }

    Progress progress() {
        int done = job.progress().rows();
        var all = job.state() == ListImportState.UNDOING
                ? Integer.valueOf(job.done() + done)
                : job.progress().all();
        return all == null || all == 0
                ? new Progress("progress", job.state().words(), 0, 1, say("intake.intake.so-far", "rows", rows(done)))
                : new Progress(
                        "progress",
                        job.state().words(),
                        Math.min(done, all),
                        all,
                        say("intake.intake.of", "done", number(done), "all", rows(all)));
    }

    ActionBar actions(Csrf csrf) {
        var actions = new ArrayList<Action>();
        if (!job.state().still()) {
            actions.add(Action.go(say("intake.intake.refresh"), here()));
            actions.add(Action.post(say("intake.intake.end-it"), Form.to(here() + "/end", csrf))
                    .as(Action.Kind.QUIET));
        }
        if (job.state() == ListImportState.TRIED) {
            int promised = job.promised();
            if (promised > 0) {
                var words = say("intake.intake.import-rows", "rows", rows(promised));
                var doIt = promised > UNASKED
                        ? Action.go(words, here() + "/execution")
                        : Action.post(words, Form.to(here() + "/execution", csrf));
                actions.add(doIt.as(Action.Kind.PRIMARY));
            }
            actions.add(Action.go(say("intake.intake.match-the-columns-again"), here() + "/columns")
                    .as(Action.Kind.QUIET));
            actions.add(Action.post(say("intake.intake.throw-it-away"), Form.to(here() + "/end", csrf))
                    .as(Action.Kind.QUIET));
        }
        boolean over = job.state() == ListImportState.DONE
                || job.state() == ListImportState.ENDED
                || job.state() == ListImportState.FAILED;
        if (job.state() == ListImportState.UNDONE && list != null) {
            actions.add(Action.go(say("intake.intake.to-the-list", "list", list.title()), list.href()));
        }
        if (over || job.state() == ListImportState.UNDONE) {
            actions.add(Action.go(
                            say("intake.intake.import-another-file"),
                            PATH + "/new?list=" + job.given().list())
                    .as(Action.Kind.QUIET));
        }
        if (over && job.done() > 0) {
            actions.add(Action.post(say("intake.intake.take-it-back"), Form.to(here() + "/undoing", csrf)));
        }
        return new ActionBar(actions);
    }

    FactList facts() {
        var facts = new ArrayList<Fact>();
        for (var result : RowResult.values()) {
            if (job.count(result) > 0) {
                facts.add(Fact.linked(result.words(), rows(job.count(result)), here() + "?result=" + result.name()));
            }
        }
        if (list != null) {
            facts.add(Fact.linked(say("intake.intake.list"), list.title(), list.href()));
        }
        facts.add(Fact.of(say("intake.intake.given"), times.moment(job.times().givenAt())));
        facts.add(Fact.of(say("intake.intake.columns"), columns()).withNote(leftOut()));
        return new FactList(facts, true);
    }

    private String columns() {
        return job.columns().stream()
                .filter(column -> column.field() != null)
                .map(ListImport.Matched::heading)
                .collect(Collectors.joining(", "));
    }

    private String leftOut() {
        var left = job.columns().stream()
                .filter(column -> column.field() == null)
                .map(ListImport.Matched::heading)
                .collect(Collectors.joining(", "));
        return left.isEmpty() ? "" : say("intake.intake.not-imported", "columns", left);
    }

    /** Asks before many rows are carried out. */
    Confirm confirm(Csrf csrf) {
        var consequences = new ArrayList<String>();
        if (job.count(RowResult.WOULD_ADD) > 0) {
            consequences.add(say("intake.intake.will-be-made", "count", number(job.count(RowResult.WOULD_ADD))));
        }
        if (job.count(RowResult.WOULD_CHANGE) > 0) {
            consequences.add(say("intake.intake.will-be-changed", "count", number(job.count(RowResult.WOULD_CHANGE))));
        }
        if (job.refused() > 0) {
            consequences.add(say("intake.intake.stay-out", "rows", rows(job.refused())));
        }
        consequences.add(say("intake.intake.it-can-be-taken-back"));
        var words = say("intake.intake.import-rows", "rows", rows(job.promised()));
        return new Confirm(
                say("intake.intake.import-rows-question", "rows", rows(job.promised())),
                consequences,
                words,
                here(),
                Form.to(here() + "/execution", csrf));
    }

    /** What a person should know before going on. */
    String explanation() {
        return switch (job.state()) {
            case MATCHING -> say("intake.intake.say-what-each-column-is");
            case TRYING -> say("intake.intake.every-row-is-asked-what");
            case TRIED -> tried();
            case RUNNING -> say("intake.intake.each-row-is-carried-out");
            case DONE -> done();
            case UNDOING -> say("intake.intake.what-was-made-is-taken");
            case UNDONE -> say("intake.intake.it-was-taken-back-as");
            case ENDED ->
                job.done() > 0 ? say("intake.intake.ended-before") : say("intake.intake.it-was-ended-nothing-was");
            case FAILED ->
                job.done() > 0
                        ? say("intake.intake.what-was-done-until-then")
                        : say("intake.intake.nothing-was-changed");
        };
    }

    private String tried() {
        if (job.promised() == 0) {
            return job.refused() == 0 ? say("intake.intake.as-file-says") : say("intake.intake.no-row-can-be-imported");
        }
        return job.refused() == 0
                ? say("intake.intake.look-through")
                : say("intake.intake.some-cannot", "rows", rows(job.refused()));
    }

    private String done() {
        return job.refused() == 0
                ? say("intake.intake.carried-out")
                : say("intake.intake.stayed-out", "rows", rows(job.refused()));
    }

    DataTable table(List<ImportedRow> rows) {
        return new DataTable(
                say("intake.intake.rows"),
                List.of(
                        Column.text(say("intake.intake.line")),
                        Column.text(say("intake.intake.what")),
                        Column.text(say("intake.intake.result")),
                        Column.text(say("intake.intake.what-is-changed-or-why"))),
                rows.stream().map(this::row).toList(),
                false);
    }

    private Row row(ImportedRow row) {
        var outcome = row.outcome();
        return Row.of(
                Cell.of(say("intake.intake.line-number", "line", number(row.line()))),
                named(row),
                Cell.tags(tag(outcome.result())),
                Cell.of(said(row)));
    }

    private Cell named(ImportedRow row) {
        var name = row.outcome().name();
        var shown = name.isEmpty()
                ? row.cells().stream().filter(cell -> !cell.isBlank()).limit(3).collect(Collectors.joining(" · "))
                : name;
        UUID subject = row.outcome().subject();
        return subject == null || list == null ? Cell.of(shown) : Cell.linked(shown, list.href() + "/" + subject);
    }

    /** What is changed, part by part. */
    static String changes(ImportedRow row) {
        return row.outcome().differences().stream().map(IntakeDrawing::words).collect(Collectors.joining("; "));
    }

    private String said(ImportedRow row) {
        var outcome = row.outcome();
        var said = new ArrayList<String>();
        var there = Readable.shortened(job.offending(row), VALUE_SHOWN);
        if (!row.column().isEmpty()) {
            said.add(
                    there.isEmpty()
                            ? say("intake.intake.in-column", "column", row.column())
                            : say("intake.intake.in-column-value", "column", row.column(), "value", there));
        }
        if (!outcome.differences().isEmpty()) {
            said.add(changes(row) + ".");
        }
        if (!outcome.sentence().isEmpty()) {
            said.add(outcome.sentence());
        }
        return String.join(" ", said);
    }

    private static String words(RowOutcome.Difference difference) {
        return say(
                "intake.intake.difference",
                "field",
                difference.label(),
                "before",
                value(difference.before()),
                "after",
                value(difference.after()));
    }

    private static String value(String value) {
        return value.isEmpty() ? say("intake.intake.no-value") : say("intake.intake.value", "value", value);
    }

    private static Tag tag(RowResult result) {
        return switch (result) {
            case SAME -> Tag.plain(result.words());
            case WOULD_ADD, WOULD_CHANGE -> Tag.of(Tone.ACCENT, result.words());
            case ADDED, CHANGED -> Tag.signed(Tone.MET, result.words());
            case WOULD_NOT, REFUSED -> Tag.signed(Tone.OVER, result.words());
            case UNDONE -> Tag.of(Tone.PAUSED, result.words());
            case KEPT -> Tag.signed(Tone.RISK, result.words());
        };
    }
}
