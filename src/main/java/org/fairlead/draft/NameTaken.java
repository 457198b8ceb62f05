package org.fairlead.draft;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusalKind;

/**
 * There is a draft of this name, and it is not replaced unasked.
 *
 * @param name the name
 * @param version the version it has
 */
public record NameTaken(String name, int version) implements Refusal {

    @Override
    public RefusalKind kind() {
        return RefusalKind.CONFLICT;
    }

    @Override
    public String code() {
        return "draft.name-taken";
    }

    @Override
    public String sentence() {
        return say("draft.name-taken", "name", name);
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem("draftName", sentence()));
    }
}
