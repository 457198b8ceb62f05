package org.fairlead.people;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.stream.Collectors;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.register.RegisterRule;

/** A team does not move to another organisation and leave its people behind. */
final class MembersRule implements RegisterRule<Team> {

    private static final int NAMED = 3;

    @Override
    public RegisterKind<Team> kind() {
        return People.TEAM;
    }

    @Override
    public List<FieldProblem> problems(Register.Change<Team> change, Register register) {
        if (change.basedOn() == 0 || change.retired()) {
            return List.of();
        }
        var staying = register.newest(People.PERSON).stream()
                .filter(item -> !item.retired() && item.body().teams().contains(change.id()))
                .filter(item -> !item.body().organisation().equals(change.body().organisation()))
                .map(item -> item.body().name())
                .toList();
        if (staying.isEmpty()) {
            return List.of();
        }
        var first = staying.stream().limit(NAMED).collect(Collectors.joining(", "));
        var names = staying.size() > NAMED
                ? say("people.refusal.and-more", "names", first, "more", staying.size() - NAMED)
                : first;
        return List.of(new FieldProblem("organisation", say("people.refusal.members", "names", names)));
    }
}
