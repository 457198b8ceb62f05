package org.fairlead.catalogue;

import static org.fairlead.platform.language.Say.say;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.register.RegisterRule;
import org.jspecify.annotations.Nullable;

/** No category is wider than itself, be it through others. */
final class CategoryRule implements RegisterRule<Category> {

    @Override
    public RegisterKind<Category> kind() {
        return Catalogue.CATEGORY;
    }

    @Override
    public List<FieldProblem> problems(Register.Change<Category> change, Register register) {
        var seen = new HashSet<UUID>();
        for (var wider = change.body().parent(); wider != null && seen.add(wider); wider = parent(wider, register)) {
            if (wider.equals(change.id())) {
                return List.of(new FieldProblem(
                        "parent",
                        say(
                                "catalogue.refusal.within-itself",
                                "name",
                                change.body().name())));
            }
        }
        return List.of();
    }

    private static @Nullable UUID parent(UUID category, Register register) {
        var versions = register.history(Catalogue.CATEGORY, category);
        return versions.isEmpty() ? null : versions.getLast().body().parent();
    }
}
