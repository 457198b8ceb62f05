package org.fairlead.catalogue;

import static java.util.Objects.requireNonNull;
import static org.fairlead.platform.language.Say.say;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.people.People;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.register.RegisterRule;

/** A service is offered to a team of its own provider, and no service needs itself, be it through others. */
final class ServiceRule implements RegisterRule<Service> {

    @Override
    public RegisterKind<Service> kind() {
        return Catalogue.SERVICE;
    }

    @Override
    public List<FieldProblem> problems(Register.Change<Service> change, Register register) {
        var problems = new ArrayList<FieldProblem>();
        if (change.retired()) {
            needed(change.id(), register, problems);
        } else {
            team(change.body(), register, problems);
            circle(change.id(), change.body(), register, problems);
        }
        return problems;
    }

    private static void needed(UUID id, Register register, List<FieldProblem> problems) {
        var others = register.newest(Catalogue.SERVICE).stream()
                .filter(item -> !item.retired() && item.body().dependsOn().contains(id))
                .map(item -> item.body().name())
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            problems.add(new FieldProblem("retired", say("catalogue.refusal.still-needed", "services", others)));
        }
    }

    private static void team(Service service, Register register, List<FieldProblem> problems) {
        if (service.team() == null) {
            return;
        }
        register.latest(People.TEAM, service.team())
                .map(item -> item.body().organisation())
                .filter(owner -> !owner.equals(service.provider()))
                .ifPresent(owner -> problems.add(new FieldProblem(
                        "team",
                        say(
                                "catalogue.refusal.team",
                                "owner",
                                register.title(People.ORGANISATION, owner),
                                "provider",
                                register.title(People.ORGANISATION, service.provider())))));
    }

    private static void circle(UUID id, Service service, Register register, List<FieldProblem> problems) {
        if (service.dependsOn().contains(id)) {
            problems.add(new FieldProblem("dependsOn", say("catalogue.refusal.depends-on-itself")));
            return;
        }
        for (var needed : service.dependsOn()) {
            var way = way(needed, id, register);
            if (!way.isEmpty()) {
                var names = way.stream()
                        .map(each -> each.equals(id) ? service.name() : register.title(Catalogue.SERVICE, each))
                        .reduce((first, next) -> say("catalogue.refusal.which-needs", "first", first, "next", next))
                        .orElse("");
                problems.add(new FieldProblem(
                        "dependsOn",
                        say(
                                "catalogue.refusal.circle",
                                "service",
                                service.name(),
                                "way",
                                names,
                                "needed",
                                register.title(Catalogue.SERVICE, needed))));
                return;
            }
        }
    }

    /** The shortest way along needs, now or planned, from one service to another; empty when there is none. */
    private static List<UUID> way(UUID from, UUID to, Register register) {
        Map<UUID, UUID> reachedFrom = new HashMap<>();
        Set<UUID> seen = new HashSet<>(Set.of(from));
        var open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            var here = open.removeFirst();
            if (here.equals(to)) {
                return steps(from, to, reachedFrom);
            }
            for (var next : needs(here, register)) {
                if (seen.add(next)) {
                    reachedFrom.put(next, here);
                    open.add(next);
                }
            }
        }
        return List.of();
    }

    private static List<UUID> steps(UUID from, UUID to, Map<UUID, UUID> reachedFrom) {
        var steps = new ArrayList<>(List.of(to));
        while (!steps.getFirst().equals(from)) {
            steps.addFirst(requireNonNull(reachedFrom.get(steps.getFirst())));
        }
        return steps;
    }

    private static Set<UUID> needs(UUID service, Register register) {
        var needs = new HashSet<UUID>();
        register.latest(Catalogue.SERVICE, service)
                .filter(item -> !item.retired())
                .ifPresent(item -> needs.addAll(item.body().dependsOn()));
        var versions = register.history(Catalogue.SERVICE, service);
        if (!versions.isEmpty() && !versions.getLast().retired()) {
            needs.addAll(versions.getLast().body().dependsOn());
        }
        return needs;
    }
}
