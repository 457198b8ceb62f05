package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairlead.incident.SentField;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;

/**
 * Somebody else changed the same fields while the form was open: both values are shown, and the next sending decides.
 *
 * @param fields what the others made of each field
 * @param left what is now in the fields that the sender left as they were: the form shows it, so that sending it again changes none of it
 */
record Overtaken(List<FieldProblem> fields, Map<String, String> left) implements Refusal {

    /** Copies both. */
    Overtaken {
        fields = List.copyOf(fields);
        left = Map.copyOf(left);
    }

    /** Refuses when any of the fields sent was overtaken. */
    static void refuse(Collection<SentField> sent, Function<SentField, FieldProblem> problem) {
        var overtaken = sent.stream().filter(SentField::overtaken).toList();
        if (!overtaken.isEmpty()) {
            var left = sent.stream()
                    .filter(field -> !field.touched())
                    .collect(Collectors.toUnmodifiableMap(SentField::name, SentField::now));
            throw new RefusedException(
                    new Overtaken(overtaken.stream().map(problem).toList(), left));
        }
    }

    /** Who made what of a field, and what the sender has. */
    static FieldProblem problem(SentField field, String by, String theirs, String ours) {
        return new FieldProblem(
                field.name(), say("incident.overtaken.field", "who", by, "theirs", theirs, "ours", ours));
    }

    @Override
    public RefusalKind kind() {
        return RefusalKind.STALE;
    }

    @Override
    public String code() {
        return "incident.overtaken";
    }

    @Override
    public String sentence() {
        return say("incident.overtaken.sentence");
    }
}
