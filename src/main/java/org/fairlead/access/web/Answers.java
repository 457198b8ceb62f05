package org.fairlead.access.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.TextField;
import org.jspecify.annotations.Nullable;

/** What was wrong with a form that was sent, laid beside its fields. */
record Answers(ErrorSummary summary, Map<String, String> byField) {

    /** Nothing was wrong. */
    static final Answers NONE = new Answers(new ErrorSummary(List.of()), Map.of());

    /**
     * Why a form was refused.
     *
     * @param first the field to lead to when the refusal names none
     */
    static Answers to(Refusal refusal, String first) {
        var fields =
                refusal.fields().isEmpty() ? List.of(new FieldProblem(first, refusal.sentence())) : refusal.fields();
        var links = fields.stream()
                .map(field -> new Link(field.sentence(), "#" + field.field()))
                .toList();
        return new Answers(
                new ErrorSummary(links),
                fields.stream()
                        .collect(Collectors.toMap(FieldProblem::field, FieldProblem::sentence, (one, two) -> one)));
    }

    /** The field with what was wrong with it. */
    Field on(Field field) {
        var error = byField.get(field.name());
        return error == null ? field : field.withError(error);
    }

    TextField text(Field field, String value, @Nullable String autocomplete) {
        var kind = "username".equals(autocomplete) ? TextField.Kind.LOGIN : TextField.Kind.TEXT;
        return new TextField(on(field), value, kind, TextField.Width.L, autocomplete == null ? "" : autocomplete);
    }

    /** A password is never put back into a page. */
    TextField password(Field field, String autocomplete) {
        return new TextField(on(field), "", TextField.Kind.PASSWORD, TextField.Width.L, autocomplete);
    }
}
