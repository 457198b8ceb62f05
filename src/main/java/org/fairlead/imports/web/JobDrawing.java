package org.fairlead.imports.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairlead.imports.ImportCounts;
import org.fairlead.imports.ImportFinding;
import org.fairlead.imports.ImportJob;
import org.fairlead.imports.ImportState;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.Csrf;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Progress;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.DurationWords;
import org.fairlead.platform.words.TimeWords;

/** One import as the parts of its page. */
record JobDrawing(ImportJob job, TimeWords words) {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry(ImportFinding.BAD_ROW, "Not read"),
            Map.entry("STATE_WITHOUT_MEANING", "State without meaning"),
            Map.entry("STATE_UNKNOWN", "No state"),
            Map.entry("BEFORE_OPENING", "Before the opening"),
            Map.entry("TIME_WENT_BACK", "Time went back"),
            Map.entry("EQUAL_TIMES", "Equal times"),
            Map.entry("COUNTER_FELL", "Counter fell"),
            Map.entry("VALUE_UNREADABLE", "Value not read"),
            Map.entry("TIME_UNREADABLE", "Time not read"),
            Map.entry("NEVER_RESOLVED", "Never resolved"),
            Map.entry("FINAL_VALUE_CHANGED", "Final value changed"),
            Map.entry("CASE_IN_PIECES", "Case in pieces"));

    static String kind(String code) {
        return KINDS.getOrDefault(code, code.toLowerCase(Locale.UK).replace('_', ' '));
    }

    static Tag tag(ImportJob job) {
        return switch (job.state()) {
            case WAITING -> Tag.plain(job.state().words());
            case READING, WRITING -> Tag.of(Tone.ACCENT, job.state().words());
            case DONE ->
                Tag.signed(Tone.MET, job.simulated() ? "Simulated" : job.state().words());
            case FAILED -> Tag.signed(Tone.OVER, job.state().words());
            case CANCELLED -> Tag.of(Tone.PAUSED, job.state().words());
        };
    }

    String line() {
        var begun = "begun " + words.moment(job.times().askedAt());
        var times = job.times();
        if (times.startedAt() == null || times.endedAt() == null) {
            return begun;
        }
        return begun + ", took " + DurationWords.of(Duration.between(times.startedAt(), times.endedAt()));
    }

    Progress progress() {
        var how = job.progress();
        var all = how.casesAll();
        if (all == null || all == 0) {
            return new Progress(
                    "progress", "Reading the file", 0, 1, ImportPages.number(how.rowsRead()) + " rows read so far");
        }
        return new Progress(
                "progress",
                job.simulated() ? "Looking at the cases" : "Writing the records",
                Math.min(how.casesDone(), all),
                all,
                "%,d of %,d cases".formatted(how.casesDone(), all));
    }

    FactList facts() {
        var facts = new ArrayList<Fact>();
        var counts = job.counts();
        if (counts != null) {
            counted(facts, counts);
        }
        facts.add(Fact.of("Kind of log", job.log().kind()));
        facts.add(Fact.of("Kept apart as", job.log().source())
                .withNote("Cases of the same name and id are the same record"));
        facts.add(Fact.of("Size", "%,d bytes".formatted(job.log().bytes())));
        facts.add(Fact.of("SHA-256", job.log().sha256()));
        return new FactList(List.copyOf(facts), true);
    }

    private void counted(List<Fact> facts, ImportCounts counts) {
        facts.add(Fact.of("Rows", ImportPages.number(counts.rows()))
                .withNote(ImportPages.number(counts.badRows()) + " could not be read"));
        facts.add(Fact.of("Cases", ImportPages.number(counts.cases())));
        var added = job.simulated() ? "Records that would be new" : "New records";
        facts.add(
                job.simulated() || counts.added() == 0
                        ? Fact.of(added, ImportPages.number(counts.added()))
                        : Fact.linked(added, ImportPages.number(counts.added()), "/incidents?filter=" + filter()));
        facts.add(Fact.of("There already", ImportPages.number(counts.alreadyThere()))
                .withNote("left as they are"));
        facts.add(Fact.of("New in the register", ImportPages.number(counts.registerItems()))
                .withNote("organisations, teams, people, sites, services and the like"));
    }

    private String filter() {
        return java.net.URLEncoder.encode(
                "source = \"import/" + job.log().source() + "\"", java.nio.charset.StandardCharsets.UTF_8);
    }

    ActionBar actions(Csrf csrf, String key) {
        var here = "/imports/" + job.id();
        var actions = new ArrayList<Action>();
        if (!job.state().over()) {
            actions.add(Action.go("Refresh", here));
            if (!job.cancelAsked()) {
                actions.add(Action.post("End it", Form.to(here + "/cancellation", csrf))
                        .as(Action.Kind.QUIET));
            }
        }
        if (job.simulated() && job.state() == ImportState.DONE) {
            actions.add(Action.post("Import it", Form.to(here + "/execution", csrf, new Hidden("intent", key)))
                    .as(Action.Kind.PRIMARY));
        }
        if (!job.simulated() && job.state() == ImportState.DONE) {
            actions.add(Action.go("See its flow", "/flow?filter=" + filter()));
        }
        return new ActionBar(List.copyOf(actions));
    }

    /** How often each kind of oddity was met. */
    DataTable notes() {
        var counts = job.counts();
        List<Row> rows = counts == null
                ? List.of()
                : counts.notes().entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .map(note -> Row.of(Cell.of(kind(note.getKey())), Cell.of(ImportPages.number(note.getValue()))))
                        .toList();
        return new DataTable(
                "What was odd and read all the same", List.of(Column.text("What"), Column.number("Rows")), rows, true);
    }
}
