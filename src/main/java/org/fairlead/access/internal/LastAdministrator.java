package org.fairlead.access.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.people.Organisation;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.register.RegisterRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No change of people or organisations leaves nobody who keeps the register and the accounts: nobody could undo it. */
@Configuration(proxyBeanMethods = false)
class LastAdministrator {

    @Bean
    RegisterRule<Person> lastAdministratorAmongPeople() {
        return new RegisterRule<>() {
            @Override
            public RegisterKind<Person> kind() {
                return People.PERSON;
            }

            @Override
            public List<FieldProblem> problems(Register.Change<Person> change, Register register) {
                var now = Staff.of(register);
                return left(now, new Staff(with(now.people(), change), now.organisations()));
            }
        };
    }

    @Bean
    RegisterRule<Organisation> lastAdministratorAmongOrganisations() {
        return new RegisterRule<>() {
            @Override
            public RegisterKind<Organisation> kind() {
                return People.ORGANISATION;
            }

            @Override
            public List<FieldProblem> problems(Register.Change<Organisation> change, Register register) {
                var now = Staff.of(register);
                return left(now, new Staff(now.people(), with(now.organisations(), change)));
            }
        };
    }

    private static List<FieldProblem> left(Staff now, Staff after) {
        return now.hasAdministrator() && !after.hasAdministrator()
                ? List.of(new FieldProblem("roles", say("access.refusal.last-administrator")))
                : List.of();
    }

    private static <T> Map<UUID, T> with(Map<UUID, T> now, Register.Change<T> change) {
        var after = new HashMap<>(now);
        if (change.retired()) {
            after.remove(change.id());
        } else {
            after.put(change.id(), change.body());
        }
        return after;
    }

    /** Who is there, and for which organisations. */
    private record Staff(Map<UUID, Person> people, Map<UUID, Organisation> organisations) {

        static Staff of(Register register) {
            return new Staff(bodies(register, People.PERSON), bodies(register, People.ORGANISATION));
        }

        private static <T> Map<UUID, T> bodies(Register register, RegisterKind<T> kind) {
            return register.newest(kind).stream()
                    .filter(item -> !item.retired())
                    .collect(Collectors.toMap(Item::id, Item::body));
        }

        boolean hasAdministrator() {
            return people.values().stream()
                    .filter(person -> person.roles().contains(Role.ADMINISTRATOR))
                    .map(person -> organisations.get(person.organisation()))
                    .anyMatch(organisation -> organisation != null && organisation.overseesAll());
        }
    }
}
