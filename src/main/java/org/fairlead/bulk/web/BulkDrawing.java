package org.fairlead.bulk.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairlead.bulk.BulkAct;
import org.fairlead.bulk.BulkChange;
import org.fairlead.bulk.BulkRow;
import org.fairlead.bulk.BulkRow.Result;
import org.fairlead.bulk.BulkState;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.Confirm;
import org.fairlead.platform.web.ui.Csrf;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Progress;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.TimeWords;

/**
 * One bulk change as the parts of its page.
 *
 * @param change the change
 * @param title what is done, such as "Assign"
 * @param undoable whether it can be undone
 * @param times words for times in the viewer's zone
 */
record BulkDrawing(BulkChange change, String title, boolean undoable, TimeWords times) {

    static final String PATH = "/bulk-changes";

    /** More than these are changed after another question only. */
    private static final int UNASKED = 20;

    String here() {
        return PATH + "/" + change.id();
    }

    static String list(String filter) {
        return "/incidents?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    Tag tag() {
        return switch (change.state()) {
            case TRYING, RUNNING, UNDOING -> Tag.of(Tone.ACCENT, change.state().words());
            case TRIED -> Tag.plain(change.state().words());
            case DONE -> Tag.signed(Tone.MET, change.state().words());
            case UNDONE, ENDED -> Tag.of(Tone.PAUSED, change.state().words());
        };
    }

    Progress progress() {
        return new Progress(
                "progress",
                change.state().words(),
                change.turns(),
                Math.max(1, change.all()),
                "%,d of %,d records".formatted(change.turns(), change.all()));
    }

    ActionBar actions(Csrf csrf) {
        var actions = new ArrayList<Action>();
        if (!change.state().still()) {
            actions.add(Action.go("Refresh", here()));
            actions.add(Action.post("End it", Form.to(here() + "/end", csrf)).as(Action.Kind.QUIET));
        }
        int would = change.count(Result.WOULD);
        if (change.state() == BulkState.TRIED && would > 0) {
            var words = would == 1 ? "Change 1 record" : "Change %,d records".formatted(would);
            var doIt = would > UNASKED
                    ? Action.go(words, here() + "/execution")
                    : Action.post(words, Form.to(here() + "/execution", csrf));
            actions.add(doIt.as(Action.Kind.PRIMARY));
        }
        if (change.state() == BulkState.TRIED) {
            actions.add(
                    Action.go("Say it again", PATH + "/new?from=" + change.id()).as(Action.Kind.QUIET));
            actions.add(
                    Action.post("Throw it away", Form.to(here() + "/end", csrf)).as(Action.Kind.QUIET));
        }
        boolean over = change.state() == BulkState.DONE || change.state() == BulkState.ENDED;
        if (over && undoable && change.count(Result.CHANGED) > 0) {
            actions.add(Action.post("Undo it", Form.to(here() + "/undoing", csrf)));
        }
        return new ActionBar(actions);
    }

    FactList facts() {
        var facts = new ArrayList<Fact>();
        for (var result : Result.values()) {
            if (change.count(result) > 0) {
                facts.add(Fact.of(result.words(), "%,d".formatted(change.count(result))));
            }
        }
        facts.add(Fact.of("What", title + ": " + change.asked().words()));
        facts.add(Fact.linked(
                "Which",
                change.asked().filter().isEmpty()
                        ? "Everything"
                        : change.asked().filter(),
                list(change.asked().filter())));
        facts.add(Fact.of("Asked for", times.moment(change.times().askedAt())));
        return new FactList(facts, true);
    }

    /** Asks before many records are changed. */
    Confirm confirm(Csrf csrf) {
        int would = change.count(Result.WOULD);
        var consequences = new ArrayList<String>();
        consequences.add(title + ": " + change.asked().words());
        consequences.add(
                undoable
                        ? "It can be undone on every record that has not moved on by then."
                        : "What is written stays: it cannot be undone.");
        return new Confirm(
                "Change %,d records?".formatted(would),
                consequences,
                "Change %,d records".formatted(would),
                here(),
                Form.to(here() + "/execution", csrf));
    }

    /** What a person should know before going on. */
    String explanation() {
        return switch (change.state()) {
            case TRYING -> "Each record is asked what would come of it. Nothing is changed.";
            case TRIED ->
                change.count(Result.WOULD) == 0
                        ? "No record would be changed. Nothing was."
                        : "Nothing was changed yet. Look through the rows, then carry it out.";
            case RUNNING -> "Each record is changed by itself, as you could do by hand.";
            case DONE ->
                undoable
                        ? "Each record was changed by itself. It can be undone where a record has not moved on."
                        : "Each record was changed by itself. What was written stays.";
            case UNDOING -> "Each record is changed back, unless it has moved on.";
            case UNDONE -> "Each record was changed back, unless it had moved on.";
            case ENDED -> "It was ended before every record had its turn. What was done until then stays.";
        };
    }

    static DataTable rows(List<BulkRow> rows) {
        return new DataTable(
                "Records",
                List.of(
                        Column.text("Number"),
                        Column.text("What is wrong"),
                        Column.text("Result"),
                        Column.text("How, or why not")),
                rows.stream()
                        .map(row -> Row.of(
                                Cell.number(row.number(), "/incidents/" + row.number()),
                                Cell.of(row.title()),
                                Cell.tags(result(row.result())),
                                Cell.of(row.sentence())))
                        .toList(),
                false);
    }

    private static Tag result(Result result) {
        return switch (result) {
            case WAITING, SAME -> Tag.plain(result.words());
            case WOULD -> Tag.of(Tone.ACCENT, result.words());
            case CHANGED -> Tag.signed(Tone.MET, result.words());
            case WOULD_NOT, REFUSED -> Tag.signed(Tone.OVER, result.words());
            case UNDONE -> Tag.of(Tone.PAUSED, result.words());
            case KEPT -> Tag.signed(Tone.RISK, result.words());
        };
    }

    /** A part of an act as a field of a form. */
    static Object field(BulkAct.Part part, Map<String, String> values, String error) {
        var named = Field.of(part.name(), part.label()).withHint(part.hint()).withError(error);
        var field = part.optional() ? named.asOptional() : named;
        var value = values.getOrDefault(part.name(), "");
        if (!part.choices().isEmpty()) {
            return new Select(
                    field,
                    part.choices().stream()
                            .map(choice -> Option.of(choice.value(), choice.words())
                                    .asChosen(choice.value().equals(value)))
                            .toList());
        }
        return part.rows() == 1 ? TextField.of(field, value) : new TextArea(field, value, part.rows(), 0);
    }
}
