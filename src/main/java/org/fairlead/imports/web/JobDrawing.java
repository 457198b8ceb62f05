package org.fairlead.imports.web;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

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
import org.fairlead.platform.words.NumberWords;
import org.fairlead.platform.words.TimeWords;

/** One import as the parts of its page. */
record JobDrawing(ImportJob job, TimeWords words) {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry(ImportFinding.BAD_ROW, later("imports.job.not-read")),
            Map.entry("STATE_WITHOUT_MEANING", later("imports.job.state-without-meaning")),
            Map.entry("STATE_UNKNOWN", later("imports.job.no-state")),
            Map.entry("BEFORE_OPENING", later("imports.job.before-the-opening")),
            Map.entry("TIME_WENT_BACK", later("imports.job.time-went-back")),
            Map.entry("EQUAL_TIMES", later("imports.job.equal-times")),
            Map.entry("COUNTER_FELL", later("imports.job.counter-fell")),
            Map.entry("VALUE_UNREADABLE", later("imports.job.value-not-read")),
            Map.entry("TIME_UNREADABLE", later("imports.job.time-not-read")),
            Map.entry("NEVER_RESOLVED", later("imports.job.never-resolved")),
            Map.entry("FINAL_VALUE_CHANGED", later("imports.job.final-value-changed")),
            Map.entry("CASE_IN_PIECES", later("imports.job.case-in-pieces")));

    static String kind(String code) {
        var key = KINDS.get(code);
        return key == null ? code.toLowerCase(Locale.UK).replace('_', ' ') : say(key);
    }

    static Tag tag(ImportJob job) {
        return switch (job.state()) {
            case WAITING -> Tag.plain(job.state().words());
            case READING, WRITING -> Tag.of(Tone.ACCENT, job.state().words());
            case DONE ->
                Tag.signed(
                        Tone.MET,
                        job.simulated()
                                ? say("imports.job.simulated")
                                : job.state().words());
            case FAILED -> Tag.signed(Tone.OVER, job.state().words());
            case CANCELLED -> Tag.of(Tone.PAUSED, job.state().words());
        };
    }

    String line() {
        var times = job.times();
        var begun = words.moment(times.askedAt());
        return times.startedAt() == null || times.endedAt() == null
                ? say("imports.job.begun", "when", begun)
                : say(
                        "imports.job.took",
                        "when",
                        begun,
                        "time",
                        DurationWords.of(Duration.between(times.startedAt(), times.endedAt())));
    }

    Progress progress() {
        var how = job.progress();
        var all = how.casesAll();
        if (all == null || all == 0) {
            return new Progress(
                    "progress",
                    say("imports.job.reading-the-file"),
                    0,
                    1,
                    say("imports.job.rows-read", "rows", ImportPages.number(how.rowsRead())));
        }
        return new Progress(
                "progress",
                job.simulated() ? say("imports.job.looking-at-the-cases") : say("imports.job.writing-the-records"),
                Math.min(how.casesDone(), all),
                all,
                say(
                        "imports.job.cases-of",
                        "done",
                        ImportPages.number(how.casesDone()),
                        "all",
                        ImportPages.number(all)));
    }

    FactList facts() {
        var facts = new ArrayList<Fact>();
        var counts = job.counts();
        if (counts != null) {
            counted(facts, counts);
        }
        facts.add(Fact.of(say("imports.job.kind-of-log"), job.log().kind()));
        facts.add(Fact.of(say("imports.job.kept-apart-as"), job.log().source())
                .withNote(say("imports.job.cases-of-the-same-name")));
        facts.add(Fact.of(
                say("imports.job.size"),
                say("imports.job.bytes", "bytes", NumberWords.of(job.log().bytes()))));
        facts.add(Fact.of("SHA-256", job.log().sha256()));
        return new FactList(List.copyOf(facts), true);
    }

    private void counted(List<Fact> facts, ImportCounts counts) {
        facts.add(Fact.of(say("imports.import.rows"), ImportPages.number(counts.rows()))
                .withNote(say("imports.job.bad-rows", "rows", ImportPages.number(counts.badRows()))));
        facts.add(Fact.of(say("imports.job.cases"), ImportPages.number(counts.cases())));
        var added = job.simulated() ? say("imports.job.records-that-would-be-new") : say("imports.import.new-records");
        facts.add(
                job.simulated() || counts.added() == 0
                        ? Fact.of(added, ImportPages.number(counts.added()))
                        : Fact.linked(added, ImportPages.number(counts.added()), "/incidents?filter=" + filter()));
        facts.add(Fact.of(say("imports.job.there-already"), ImportPages.number(counts.alreadyThere()))
                .withNote(say("imports.job.left-as-they-are")));
        facts.add(Fact.of(say("imports.job.new-in-the-register"), ImportPages.number(counts.registerItems()))
                .withNote(say("imports.job.organisations-teams-people-sites-service")));
    }

    private String filter() {
        return java.net.URLEncoder.encode(
                "source = \"import/" + job.log().source() + "\"", java.nio.charset.StandardCharsets.UTF_8);
    }

    ActionBar actions(Csrf csrf, String key) {
        var here = "/imports/" + job.id();
        var actions = new ArrayList<Action>();
        if (!job.state().over()) {
            actions.add(Action.go(say("imports.job.refresh"), here));
            if (!job.cancelAsked()) {
                actions.add(Action.post(say("imports.job.end-it"), Form.to(here + "/cancellation", csrf))
                        .as(Action.Kind.QUIET));
            }
        }
        if (job.simulated() && job.state() == ImportState.DONE) {
            actions.add(Action.post(
                            say("imports.job.import-it"), Form.to(here + "/execution", csrf, new Hidden("intent", key)))
                    .as(Action.Kind.PRIMARY));
        }
        if (!job.simulated() && job.state() == ImportState.DONE) {
            actions.add(Action.go(say("imports.job.see-its-flow"), "/flow?filter=" + filter()));
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
                say("imports.job.what-was-odd-and-read"),
                List.of(Column.text(say("imports.import.what")), Column.number(say("imports.import.rows"))),
                rows,
                true);
    }
}
