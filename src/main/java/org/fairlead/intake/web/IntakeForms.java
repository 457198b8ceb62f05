package org.fairlead.intake.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fairlead.intake.ImportableList;
import org.fairlead.intake.ListField;
import org.fairlead.intake.ListImport;
import org.fairlead.intake.ListImportSettings;
import org.fairlead.intake.SavedMatching;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.FileField;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextField;

/** The fields of the forms: which file of which list, and what its columns are. */
final class IntakeForms {

    private static final String TYPES = ".csv,.txt,.tsv,.xlsx,.json,.jsonl,.ndjson";

    private IntakeForms() {}

    static ErrorSummary summary(List<FieldProblem> problems) {
        return new ErrorSummary(problems.stream()
                .map(problem -> new Link(problem.sentence(), "#" + problem.field()))
                .toList());
    }

    private static Field field(Field field, List<FieldProblem> problems) {
        return field.withError(problems.stream()
                .filter(problem -> problem.field().equals(field.name()))
                .map(FieldProblem::sentence)
                .collect(Collectors.joining(" ")));
    }

    /** Which file. */
    static List<Object> file(
            List<ImportableList> lists,
            String chosen,
            List<SavedMatching> kept,
            ListImportSettings settings,
            List<FieldProblem> problems) {
        var fields = new ArrayList<Object>();
        fields.add(new Radios(
                field(Field.of("list", say("intake.intake.what-does-the-file-list")), problems),
                lists.stream()
                        .map(list -> Option.of(list.code(), list.title())
                                .withHint(list.sentence())
                                .asChosen(list.code().equals(chosen)))
                        .toList(),
                false));
        var hint = say("intake.intake.file-hint", "most", settings.words());
        fields.add(new FileField(
                field(Field.of("file", say("intake.intake.the-file")).withHint(hint), problems), TYPES, false));
        if (!kept.isEmpty()) {
            var options = new ArrayList<Option>();
            options.add(Option.of("", say("intake.intake.by-their-headings")));
            kept.forEach(each -> options.add(Option.of(each.name(), each.name())));
            fields.add(new Select(
                    field(
                            Field.of("matching", say("intake.intake.how-its-columns-are-matched"))
                                    .withHint(say("intake.intake.what-you-kept-when-you")),
                            problems),
                    options));
        }
        return fields;
    }

    /** What the columns are. */
    static List<Object> columns(
            ListImport job, ImportableList list, Actor actor, Map<String, String> sent, List<FieldProblem> problems) {
        var fields = new ArrayList<Object>();
        for (int at = 0; at < job.columns().size(); at++) {
            var column = job.columns().get(at);
            var name = "column-" + at;
            var chosen = sent.getOrDefault(name, Objects.requireNonNullElse(column.field(), ""));
            var options = new ArrayList<Option>();
            options.add(Option.of("", say("intake.intake.leave-it-out")).asChosen(chosen.isEmpty()));
            list.fields(actor)
                    .forEach(field -> options.add(Option.of(field.name(), field.label())
                            .asChosen(field.name().equals(chosen))));
            fields.add(new Select(
                    field(Field.of(name, column.heading()).withHint(hint(column, list)), problems), options));
        }
        fields.add(TextField.of(
                field(
                        Field.of("keepAs", say("intake.intake.keep-this-for-the-next"))
                                .withHint(say("intake.intake.leave-it-empty-when-it"))
                                .asOptional(),
                        problems),
                sent.getOrDefault("keepAs", "")));
        return fields;
    }

    private static String hint(ListImport.Matched column, ImportableList list) {
        if (list.passesOver(column.heading())) {
            return say("intake.intake.stands-in-our-own-exports");
        }
        return column.samples().isEmpty()
                ? say("intake.intake.empty-at-first")
                : say("intake.intake.such-as", "samples", String.join(" · ", column.samples()));
    }

    /** What new rows need. */
    static String needs(ImportableList list, Actor actor) {
        var needed = list.fields(actor).stream()
                .filter(ListField::needed)
                .map(ListField::label)
                .toList();
        return needed.isEmpty()
                ? say("intake.intake.needs-nothing", "sentence", list.sentence())
                : say("intake.intake.needs", "sentence", list.sentence(), "fields", String.join(", ", needed));
    }
}
