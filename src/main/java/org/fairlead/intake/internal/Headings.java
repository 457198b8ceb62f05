package org.fairlead.intake.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fairlead.intake.ImportableList;
import org.fairlead.intake.ListField;
import org.fairlead.intake.ListImport.Matched;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;

/** What headings are taken for. The marking of each row is looked at whatever it is taken for. */
final class Headings {

    private Headings() {}

    /** The field that a heading names by itself; each field once. */
    static List<Matched> known(List<Matched> columns, ImportableList list, Actor actor) {
        var taken = new HashSet<String>();
        var matched = new ArrayList<Matched>();
        for (var column : columns) {
            var field = field(column.heading(), list, actor).filter(taken::add);
            matched.add(column.as(field.orElse(null)));
        }
        return matched;
    }

    private static Optional<String> field(String heading, ImportableList list, Actor actor) {
        if (list.passesOver(heading)) {
            return Optional.empty();
        }
        var plain = ImportableList.plain(heading);
        return list.fields(actor).stream()
                .filter(field -> ImportableList.plain(field.name()).equals(plain)
                        || ImportableList.plain(field.label()).equals(plain)
                        || field.alsoCalled().stream()
                                .map(ImportableList::plain)
                                .anyMatch(plain::equals))
                .map(ListField::name)
                .findFirst();
    }

    /** The columns as somebody says they are to be taken; refused when that makes no sense. */
    static List<Matched> said(List<Matched> columns, Map<String, String> fields, ImportableList list, Actor actor) {
        var problems = new ArrayList<FieldProblem>();
        var names = new LinkedHashSet<String>();
        list.fields(actor).forEach(field -> names.add(field.name()));
        var taken = new HashSet<String>();
        var matched = new ArrayList<Matched>();
        for (int at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            var field = fields.getOrDefault(column.heading(), "");
            if (!field.isEmpty() && !names.contains(field)) {
                problems.add(problem(
                        at, say("intake.refusal.no-field", "field", field, "fields", String.join(", ", names))));
            } else if (!field.isEmpty() && !taken.add(field)) {
                problems.add(problem(at, say("intake.refusal.two-columns")));
            }
            matched.add(column.as(field.isEmpty() ? null : field));
        }
        var headings = columns.stream().map(Matched::heading).toList();
        fields.keySet().stream()
                .filter(heading -> !headings.contains(heading))
                .map(heading -> new FieldProblem("fields", say("intake.refusal.no-column", "heading", heading)))
                .forEach(problems::add);
        if (problems.isEmpty() && taken.isEmpty()) {
            problems.add(new FieldProblem("fields", say("intake.refusal.no-field-at-all")));
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(new GeneralRefusal.InvalidInput(problems));
        }
        return matched;
    }

    private static FieldProblem problem(int column, String sentence) {
        return new FieldProblem("column-" + column, sentence);
    }

    /** Fields that a new row needs and no column has, by label. */
    static List<String> missing(List<Matched> columns, ImportableList list, Actor actor) {
        Set<String> taken = new HashSet<>();
        columns.stream().map(Matched::field).filter(Objects::nonNull).forEach(taken::add);
        return list.fields(actor).stream()
                .filter(field -> field.needed() && !taken.contains(field.name()))
                .map(ListField::label)
                .toList();
    }
}
