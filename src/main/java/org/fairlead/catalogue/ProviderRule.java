package org.fairlead.catalogue;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.stream.Collectors;
import org.fairlead.people.Organisation;
import org.fairlead.people.OrganisationRole;
import org.fairlead.people.People;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.register.RegisterRule;

/** An organisation that provides services stays a service provider, and is not retired. */
final class ProviderRule implements RegisterRule<Organisation> {

    @Override
    public RegisterKind<Organisation> kind() {
        return People.ORGANISATION;
    }

    @Override
    public List<FieldProblem> problems(Register.Change<Organisation> change, Register register) {
        boolean goes = change.retired();
        if (change.basedOn() == 0 || !goes && change.body().is(OrganisationRole.PROVIDER)) {
            return List.of();
        }
        var provided = register.newest(Catalogue.SERVICE).stream()
                .filter(item -> !item.retired() && item.body().provider().equals(change.id()))
                .map(item -> item.body().name())
                .collect(Collectors.joining(", "));
        if (provided.isEmpty()) {
            return List.of();
        }
        return List.of(new FieldProblem(
                goes ? "retired" : "roles",
                goes
                        ? say(
                                "catalogue.refusal.provides-retired",
                                "name",
                                change.body().name(),
                                "services",
                                provided)
                        : say(
                                "catalogue.refusal.provides-role",
                                "name",
                                change.body().name(),
                                "services",
                                provided)));
    }
}
