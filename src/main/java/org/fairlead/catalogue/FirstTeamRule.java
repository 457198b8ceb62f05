package org.fairlead.catalogue;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.stream.Collectors;
import org.fairlead.people.People;
import org.fairlead.people.Team;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.register.RegisterRule;

/** A team to which the work of a service is offered first stays with the provider of the service, and is not retired. */
final class FirstTeamRule implements RegisterRule<Team> {

    @Override
    public RegisterKind<Team> kind() {
        return People.TEAM;
    }

    @Override
    public List<FieldProblem> problems(Register.Change<Team> change, Register register) {
        var services = register.newest(Catalogue.SERVICE).stream()
                .filter(item ->
                        !item.retired() && change.id().equals(item.body().team()))
                .filter(item -> change.retired()
                        || !item.body().provider().equals(change.body().organisation()))
                .map(item -> item.body().name())
                .collect(Collectors.joining(", "));
        if (services.isEmpty()) {
            return List.of();
        }
        return List.of(new FieldProblem(
                change.retired() ? "retired" : "organisation",
                change.retired()
                        ? say("catalogue.refusal.first-team-retired", "services", services)
                        : say("catalogue.refusal.first-team-moved", "services", services)));
    }
}
