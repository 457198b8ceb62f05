package org.fairlead.attachment.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Link;

/**
 * What was typed into a form and what was wrong with it.
 *
 * @param typed values by field
 * @param wrong sentences by field; the empty field is the form as a whole
 */
record Said(Map<String, List<String>> typed, Map<String, String> wrong) {

    static final Said NOTHING = new Said(Map.of(), Map.of());

    static Said refused(Map<String, List<String>> typed, Refusal refusal) {
        var wrong = new LinkedHashMap<String, String>();
        for (FieldProblem problem : refusal.fields()) {
            wrong.putIfAbsent(problem.field(), problem.sentence());
        }
        if (wrong.isEmpty()) {
            wrong.put("", refusal.sentence());
        }
        return new Said(typed, wrong);
    }

    String text(String name, String otherwise) {
        return typed.getOrDefault(name, List.of()).stream().findFirst().orElse(otherwise);
    }

    boolean has(String name, String value) {
        return typed.getOrDefault(name, List.of()).contains(value);
    }

    Field field(String name, String label) {
        var problem = wrong.get(name);
        return problem == null ? Field.of(name, label) : Field.of(name, label).withError(problem);
    }

    ErrorSummary errors() {
        return new ErrorSummary(wrong.entrySet().stream()
                .map(each -> new Link(each.getValue(), each.getKey().isEmpty() ? "#main" : "#" + each.getKey()))
                .toList());
    }
}
