package org.fairlead.bulk.web;

import static org.fairlead.platform.language.Say.say;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairlead.bulk.BulkAct;
import org.fairlead.bulk.BulkChange;
import org.fairlead.bulk.BulkChanges;
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
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.web.ui.Visibility;
import org.fairlead.platform.web.ui.VisibilityBadge;
import org.fairlead.platform.words.NumberWords;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.Audience;

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

    private static String counted(int count) {
        return NumberWords.of(count);
    }

    /** What is done, and what was said of it. */
    String said() {
        return say("bulk.said", "act", title, "what", change.asked().words());
    }

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
                say("bulk.progress", "turns", counted(change.turns()), "all", counted(change.all())));
    }

    ActionBar actions(Csrf csrf) {
        var actions = new ArrayList<Action>();
        if (!change.state().still()) {
            actions.add(Action.go(say("bulk.refresh"), here()));
            actions.add(
                    Action.post(say("bulk.end"), Form.to(here() + "/end", csrf)).as(Action.Kind.QUIET));
        }
        int would = change.count(Result.WOULD);
        if (change.state() == BulkState.TRIED && would > 0) {
            var words = say("bulk.change", "count", would);
            var doIt = would > UNASKED
                    ? Action.go(words, here() + "/execution")
                    : Action.post(words, Form.to(here() + "/execution", csrf));
            actions.add(doIt.as(Action.Kind.PRIMARY));
        }
        if (change.state() == BulkState.TRIED) {
            actions.add(Action.go(say("bulk.say-again"), PATH + "/new?from=" + change.id())
                    .as(Action.Kind.QUIET));
            actions.add(Action.post(say("bulk.throw-away"), Form.to(here() + "/end", csrf))
                    .as(Action.Kind.QUIET));
        }
        boolean over = change.state() == BulkState.DONE || change.state() == BulkState.ENDED;
        if (over && undoable && change.count(Result.CHANGED) > 0) {
            actions.add(Action.post(say("bulk.undo"), Form.to(here() + "/undoing", csrf)));
        }
        return new ActionBar(actions);
    }

    FactList facts() {
        var facts = new ArrayList<Fact>();
        for (var result : Result.values()) {
            if (change.count(result) > 0) {
                facts.add(Fact.of(result.words(), counted(change.count(result))));
            }
        }
        facts.add(Fact.of(say("bulk.what"), said()));
        facts.add(Fact.linked(
                say("bulk.filter"),
                change.asked().filter().isEmpty()
                        ? say("bulk.everything")
                        : change.asked().filter(),
                list(change.asked().filter())));
        facts.add(Fact.of(say("bulk.asked"), times.moment(change.times().askedAt())));
        return new FactList(facts, true);
    }

    /** Asks before many records are changed. */
    Confirm confirm(Csrf csrf) {
        int would = change.count(Result.WOULD);
        var consequences = new ArrayList<String>();
        consequences.add(said());
        consequences.add(undoable ? say("bulk.undoable") : say("bulk.stays"));
        return new Confirm(
                say("bulk.change-sure", "count", counted(would)),
                consequences,
                say("bulk.change-all", "count", counted(would)),
                here(),
                Form.to(here() + "/execution", csrf));
    }

    /** What a person should know before going on. */
    String explanation() {
        return switch (change.state()) {
            case TRYING ->
                change.all() < BulkChanges.FIXED_AT_ONCE ? say("bulk.explain.trying") : say("bulk.explain.trying-many");
            case TRIED -> tried();
            case RUNNING -> say("bulk.explain.running");
            case DONE -> undoable ? say("bulk.explain.done-undoable") : say("bulk.explain.done");
            case UNDOING -> say("bulk.explain.undoing");
            case UNDONE -> say("bulk.explain.undone");
            case ENDED -> say("bulk.explain.ended");
        };
    }

    private String tried() {
        if (change.count(Result.WOULD) == 0) {
            return say("bulk.explain.tried-none");
        }
        return undoable ? say("bulk.explain.tried") : say("bulk.explain.tried-stays");
    }

    static DataTable rows(List<BulkRow> rows) {
        return new DataTable(
                say("bulk.records"),
                List.of(
                        Column.text(say("bulk.number")),
                        Column.text(say("bulk.record-title")),
                        Column.text(say("bulk.result")),
                        Column.text(say("bulk.how"))),
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
        if (part.readers()) {
            return new Radios(field, readers(part, value.isEmpty() ? Audience.OWN.name() : value), false);
        }
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

    private static List<Option> readers(BulkAct.Part part, String chosen) {
        return part.choices().stream()
                .map(choice -> Option.of(choice.value(), choice.words())
                        .readBy(badge(Audience.valueOf(choice.value())))
                        .asChosen(choice.value().equals(chosen)))
                .toList();
    }

    private static VisibilityBadge badge(Audience audience) {
        return switch (audience) {
            case EVERYONE -> Visibility.PUBLIC.badge();
            case INVOLVED, NAMED -> Visibility.SHARED.badge();
            case OWN -> Visibility.INTERNAL.badge();
        };
    }
}
