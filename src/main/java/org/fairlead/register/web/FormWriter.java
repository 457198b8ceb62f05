package org.fairlead.register.web;

import static org.fairlead.platform.language.Say.say;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.Checkboxes;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.register.internal.Answer;
import org.fairlead.register.internal.Kinds;
import org.fairlead.register.internal.Part;
import org.fairlead.register.internal.Shape;

/** Lays out the form of a shape with what was entered and what was wrong with it. */
final class FormWriter {

    static final String ADD_ROW = "add-row";
    static final String REMOVE_ROW = "remove-row";

    private static final int LONGEST_LIST = 400;

    private final Entered entered;
    private final Map<String, String> errors;
    private final Kinds kinds;
    private final Actor actor;

    /** @param errors sentences by field name */
    FormWriter(Entered entered, Map<String, String> errors, Kinds kinds, Actor actor) {
        this.entered = entered;
        this.errors = errors;
        this.kinds = kinds;
        this.actor = actor;
    }

    List<Piece> pieces(Shape shape) {
        return pieces("", shape);
    }

    private List<Piece> pieces(String prefix, Shape shape) {
        return shape.parts().stream()
                .map(part -> piece(prefix + part.name(), part))
                .toList();
    }

    private Piece piece(String name, Part part) {
        return switch (part.answer()) {
            case Answer.Group group -> new Piece.Together(part.label(), part.hint(), pieces(name + "-", group.shape()));
            case Answer.Table table ->
                new Piece.Together(
                        part.label(),
                        part.hint(),
                        table.keys().stream()
                                .map(key -> piece(
                                        name + "-" + key.code(),
                                        new Part(key.code(), key.words(), "", false, table.each())))
                                .toList());
            case Answer.Several several -> several(name, part, several);
            case Answer.YesNo yesNo ->
                new Piece.Any(new Checkboxes(
                        Field.of(name, part.label()).withError(error(name)),
                        List.of(Option.of("true", part.hint().isEmpty() ? say("register.form-writer.yes") : part.hint())
                                .asChosen(!entered.text(name).isBlank()))));
            case Answer.Choice choice -> one(name, part, choice.choices());
            case Answer.Reference reference -> reference(name, part, reference);
            case Answer.Zone zone -> one(name, part, zones());
            case Answer.Text text ->
                text.several()
                        ? new Piece.Lines(TextArea.of(field(name, part, ""), entered.text(name)))
                        : new Piece.Line(TextField.of(field(name, part, ""), entered.text(name), TextField.Width.L)
                                .expecting(expected(part)));
            case Answer.Number number -> number(name, part);
            case Answer.TimeOfDay time -> line(name, part, say("register.form-writer.such-as-time"), TextField.Width.S);
            case Answer.Day day -> line(name, part, say("register.form-writer.such-as-day"), TextField.Width.M);
            case Answer.Moment moment ->
                line(name, part, say("register.form-writer.such-as-moment"), TextField.Width.M);
            case Answer.Length length ->
                line(name, part, say("register.form-writer.such-as-length"), TextField.Width.M);
            case Answer.Written written ->
                new Piece.Lines(TextArea.of(
                        field(name, part, say("register.form-writer.written-as-json")), entered.text(name)));
        };
    }

    /** What is dialled or mailed to is typed on other keys than words. */
    private static TextField.Kind expected(Part part) {
        return switch (part.name()) {
            case "email" -> TextField.Kind.EMAIL;
            case "phone" -> TextField.Kind.TEL;
            default -> TextField.Kind.TEXT;
        };
    }

    private Piece several(String name, Part part, Answer.Several several) {
        return switch (several.each()) {
            case Answer.Choice choice -> any(name, part, choice.choices());
            case Answer.Reference reference -> any(name, part, kinds.choices(reference.kind(), actor));
            case Answer.Group group -> rows(name, part, group);
            default ->
                new Piece.Lines(TextArea.of(
                        field(name, part, say("register.form-writer.one-on-each-line")), entered.text(name)));
        };
    }

    private Piece rows(String name, Part part, Answer.Group group) {
        int count = entered.rows(name);
        var rows = new ArrayList<Piece.OneRow>();
        for (int row = 0; row < count; row++) {
            var place = name + "-" + row;
            rows.add(new Piece.OneRow(
                    say("register.form-writer.row", "part", part.label(), "row", row + 1),
                    pieces(place + "-", group.shape()),
                    Action.submit(say("register.form-writer.remove-row", "row", row + 1), REMOVE_ROW, place)
                            .as(Action.Kind.QUIET)));
        }
        var add = Action.submit(
                        say("register.form-writer.add-row", "part", part.label().toLowerCase(java.util.Locale.ROOT)),
                        ADD_ROW,
                        name)
                .as(Action.Kind.SECONDARY);
        return new Piece.Rows(
                name,
                part.label(),
                part.hint(),
                error(name),
                new Hidden(name + Entered.ROWS, Integer.toString(count)),
                rows,
                add);
    }

    private Piece line(String name, Part part, String usual, TextField.Width width) {
        return new Piece.Line(TextField.of(field(name, part, usual), entered.text(name), width));
    }

    private Piece number(String name, Part part) {
        return new Piece.Line(
                new TextField(field(name, part, ""), entered.text(name), TextField.Kind.NUMBER, TextField.Width.S, ""));
    }

    private Piece reference(String name, Part part, Answer.Reference reference) {
        var choices = kinds.choices(reference.kind(), actor);
        if (choices.size() <= LONGEST_LIST) {
            return one(name, part, choices);
        }
        var id = entered.text(name);
        var shown = choices.stream()
                .filter(choice -> choice.code().equals(id))
                .map(Answer.Named::words)
                .findFirst()
                .orElse(id);
        return new Piece.Line(TextField.of(
                field(name, part, say("register.form-writer.type-the-whole-name")), shown, TextField.Width.L));
    }

    private Piece one(String name, Part part, List<Answer.Named> choices) {
        var chosen = entered.text(name);
        var options = new ArrayList<Option>();
        options.add(Option.of(
                        "", part.required() ? say("register.form-writer.choose-one") : say("register.form-writer.none"))
                .asChosen(chosen.isEmpty()));
        boolean known = false;
        for (var choice : choices) {
            boolean isChosen = choice.code().equals(chosen);
            known |= isChosen;
            options.add(Option.of(choice.code(), choice.words()).asChosen(isChosen));
        }
        if (!known && !chosen.isEmpty() && part.answer() instanceof Answer.Reference reference) {
            options.add(kept(reference.kind(), chosen));
        }
        return new Piece.One(new Select(field(name, part, ""), options));
    }

    /** What was chosen before and is retired by now stays chosen until somebody changes it. */
    private Option kept(String kind, String id) {
        try {
            return Option.of(id, kinds.title(kind, java.util.UUID.fromString(id)) + " (retired)")
                    .asChosen(true);
        } catch (IllegalArgumentException notAnId) {
            return Option.of(id, id).asChosen(true);
        }
    }

    private Piece any(String name, Part part, List<Answer.Named> choices) {
        var chosen = entered.all(name);
        var options = new ArrayList<Option>();
        for (var choice : choices) {
            options.add(Option.of(choice.code(), choice.words()).asChosen(chosen.contains(choice.code())));
        }
        if (part.answer() instanceof Answer.Several several && several.each() instanceof Answer.Reference reference) {
            chosen.stream()
                    .filter(id ->
                            choices.stream().noneMatch(choice -> choice.code().equals(id)))
                    .forEach(id -> options.add(kept(reference.kind(), id)));
        }
        var field = field(name, part, "");
        return new Piece.Any(new Checkboxes(
                options.isEmpty() ? field.withHint(say("register.form-writer.there-is-none-to-choose")) : field,
                options));
    }

    private Field field(String name, Part part, String usualHint) {
        var field = Field.of(name, part.label())
                .withHint(part.hint().isEmpty() ? usualHint : part.hint())
                .withError(error(name));
        boolean many = part.answer() instanceof Answer.Several;
        return part.required() || many ? field : field.asOptional();
    }

    private String error(String name) {
        return errors.getOrDefault(name, "");
    }

    private static List<Answer.Named> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.equals("UTC")
                        || zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted()
                .map(zone -> new Answer.Named(zone, zone.replace('_', ' ')))
                .toList();
    }
}
