package org.fairlead.register.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.web.ui.Cell;
import org.fairlead.platform.web.ui.Column;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Icon;
import org.fairlead.platform.web.ui.Row;
import org.fairlead.platform.web.ui.Timeline;
import org.fairlead.platform.web.ui.TimelineEntry;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.register.internal.Answer;
import org.fairlead.register.internal.Bodies;
import org.fairlead.register.internal.Kinds;
import org.fairlead.register.internal.Part;
import org.fairlead.register.internal.Shape;
import org.fairlead.register.internal.Spoken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says in words what an item is and what became of it. */
@Component
final class ViewWriter {

    private final Bodies bodies;
    private final Spoken spoken;
    private final Kinds kinds;
    private final Times times;

    ViewWriter(Bodies bodies, Spoken spoken, Kinds kinds, Times times) {
        this.bodies = bodies;
        this.spoken = spoken;
        this.kinds = kinds;
        this.times = times;
    }

    FactList facts(RegisterKind<?> kind, Item<?> item, Actor actor) {
        var facts = new ArrayList<Fact>();
        facts("", bodies.shape(kind, actor), bodies.tree(kind, item.body(), actor), facts);
        facts.add(Fact.of(say("register.form.in-force-from"), times.words(item.inForce()))
                .withNote(times.zoneWords()));
        return new FactList(facts, true);
    }

    private void facts(String before, Shape shape, @Nullable JsonNode tree, List<Fact> facts) {
        for (var part : shape.parts()) {
            var value = tree == null ? null : tree.get(part.name());
            var label = before.isEmpty()
                    ? part.label()
                    : before + ": " + part.label().toLowerCase(java.util.Locale.ROOT);
            switch (part.answer()) {
                case Answer.Group group -> facts(label, group.shape(), value, facts);
                case Answer.Table table ->
                    table.keys()
                            .forEach(key -> facts.add(fact(
                                    label + ": " + key.words(),
                                    table.each(),
                                    value == null ? null : value.get(key.code()))));
                case Answer.Several several when several.each() instanceof Answer.Group -> {}
                default -> facts.add(fact(label, part.answer(), value));
            }
        }
    }

    private Fact fact(String label, Answer answer, @Nullable JsonNode value) {
        var text = spoken.text(answer, value);
        if (answer instanceof Answer.Reference reference && !text.isEmpty() && value != null) {
            return kinds.named(reference.kind())
                    .map(kind -> Fact.linked(label, text, address(kind) + "/" + value.asString()))
                    .orElseGet(() -> Fact.of(label, text));
        }
        return Fact.of(label, text.isEmpty() ? absent(answer) : text);
    }

    private static String absent(Answer answer) {
        return switch (answer) {
            case Answer.YesNo yesNo -> "No";
            case Answer.Several several -> say("register.form-writer.none");
            default -> say("register.view-writer.not-given");
        };
    }

    List<ViewModel.Titled> tables(RegisterKind<?> kind, Item<?> item, Actor actor) {
        var tables = new ArrayList<ViewModel.Titled>();
        var tree = bodies.tree(kind, item.body(), actor);
        for (var part : bodies.shape(kind, actor).parts()) {
            if (part.answer() instanceof Answer.Several several && several.each() instanceof Answer.Group group) {
                tables.add(new ViewModel.Titled(part.name(), part.label(), table(part, group.shape(), tree)));
            }
        }
        return tables;
    }

    private DataTable table(Part part, Shape shape, JsonNode tree) {
        var columns =
                shape.parts().stream().map(each -> Column.text(each.label())).toList();
        var rows = new ArrayList<Row>();
        for (var row : tree.path(part.name())) {
            rows.add(new Row(shape.parts().stream()
                    .map(each -> Cell.of(spoken.text(each.answer(), row.get(each.name()))))
                    .toList()));
        }
        return new DataTable(part.label(), columns, rows, true);
    }

    Timeline history(
            RegisterKind<?> kind, List<? extends Item<?>> versions, Map<Integer, PersonId> writers, Actor actor) {
        var entries = new ArrayList<TimelineEntry>();
        Item<?> before = null;
        for (var version : versions) {
            var facts = before == null ? new Fact[0] : changes(kind, before, version, actor);
            entries.addFirst(entry(before, version, writer(writers, version), facts));
            before = version;
        }
        return new Timeline("history", List.of(), entries, null);
    }

    private TimelineEntry entry(@Nullable Item<?> before, Item<?> version, String writer, Fact[] facts) {
        var recorded = times.words(version.recordedAt());
        var stamp = new TimelineEntry.Stamp(
                times.time(version.recordedAt()),
                version.recordedAt().toString(),
                recorded + " " + times.zoneWords(),
                times.day(version.recordedAt()));
        var body = TimelineEntry.Body.of(title(before, version, facts.length), "")
                .by(writer)
                .withFacts(facts);
        var mark = TimelineEntry.Mark.of(
                before == null ? Icon.PLUS : version.retired() ? Icon.CROSS : Icon.CHANGE,
                Tone.PLAIN,
                before == null ? say("register.view-writer.added") : say("register.register.change"));
        return new TimelineEntry("version-" + version.version(), stamp, mark, body, null);
    }

    private String title(@Nullable Item<?> before, Item<?> version, int changes) {
        var what = title(before, version.retired(), changes);
        var from = times.words(version.inForce());
        return from.equals(times.words(version.recordedAt()))
                ? what
                : say("register.view-writer.from", "what", what, "when", from);
    }

    private static String title(@Nullable Item<?> before, boolean retired, int changes) {
        if (before == null) {
            return say("register.view-writer.added");
        }
        if (retired != before.retired()) {
            return retired ? say("register.form.retired") : say("register.view-writer.brought-back");
        }
        return changes == 0 ? say("register.view-writer.kept-as-it-was") : say("register.view-writer.changed");
    }

    private Fact[] changes(RegisterKind<?> kind, Item<?> before, Item<?> after, Actor actor) {
        return spoken
                .differences(
                        bodies.shape(kind, actor),
                        bodies.tree(kind, before.body(), actor),
                        bodies.tree(kind, after.body(), actor))
                .stream()
                .map(change -> Fact.of(change.label(), or(change.after()))
                        .withNote(say("register.view-writer.before", "text", or(change.before()))))
                .toArray(Fact[]::new);
    }

    private static String or(String text) {
        return text.isEmpty() ? say("register.view-writer.not-given") : text;
    }

    String writer(Map<Integer, PersonId> writers, Item<?> version) {
        var person = writers.get(version.version());
        return person == null
                ? say("register.view-writer.by-fairlead-itself")
                : say("register.view-writer.by", "person", kinds.title("person", person.value()));
    }

    /** What differs between what somebody entered and what somebody else wrote meanwhile. */
    DataTable differences(RegisterKind<?> kind, JsonNode yours, Item<?> theirs, String theirTitle) {
        var rows = spoken.differences(bodies.shape(kind), yours, bodies.tree(kind, theirs.body())).stream()
                .map(each -> Row.of(Cell.of(each.label()), Cell.of(or(each.before())), Cell.of(or(each.after()))))
                .toList();
        return new DataTable(
                say("register.view-writer.where-your-text-and-the"),
                List.of(
                        Column.text(say("register.view-writer.what")),
                        Column.text(say("register.view-writer.your-text")),
                        Column.text(theirTitle)),
                rows,
                false);
    }

    static String address(RegisterKind<?> kind) {
        return "/administration/" + kind.path();
    }
}
