package org.fairlead.notification.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.fairlead.notification.Whom;
import org.fairlead.people.Organisation;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;

/** Who stands behind a rule's words, by organisation, as the register is now. Made anew for each round of telling. */
final class Crews {

    /** Roles in which people work on records. */
    static final Set<Role> WORKING = EnumSet.of(Role.AGENT, Role.RESOLVER, Role.TEAM_LEAD, Role.DUTY_OFFICER);

    /** Where an organisation names no lead, so many of its people are told. */
    private static final int WITHOUT_A_LEAD = 20;

    private final Register register;
    private final Map<UUID, List<Item<Person>>> byOrganisation = new HashMap<>();
    private final List<PersonId> dutyOfficers = new ArrayList<>();
    private boolean known;

    Crews(Register register) {
        this.register = register;
    }

    /** Everybody is looked through when the first crew is asked for: most news asks for none. */
    private void know() {
        if (known) {
            return;
        }
        known = true;
        for (var item : register.all(People.PERSON)) {
            if (item.body().roles().stream().anyMatch(WORKING::contains)) {
                byOrganisation
                        .computeIfAbsent(item.body().organisation(), any -> new ArrayList<>())
                        .add(item);
            }
            if (item.body().roles().contains(Role.DUTY_OFFICER) && oversees(register, item.body())) {
                dutyOfficers.add(new PersonId(item.id()));
            }
        }
    }

    private static boolean oversees(Register register, Person person) {
        return register.latest(People.ORGANISATION, person.organisation())
                .map(Item::body)
                .filter(Organisation::overseesAll)
                .isPresent();
    }

    /** The people. */
    List<PersonId> of(Whom whom) {
        if (!(whom instanceof Whom.One)) {
            know();
        }
        return switch (whom) {
            case Whom.One one -> List.of(one.person());
            case Whom.DutyOfficers all -> dutyOfficers;
            case Whom.Leads leads -> leads(leads);
            case Whom.Crew crew -> {
                var found = crew.team() == null
                        ? List.<PersonId>of()
                        : among(crew.party().value(), person -> person.teams().contains(crew.team()));
                yield found.isEmpty() ? leads(new Whom.Leads(crew.party(), crew.team())) : found;
            }
        };
    }

    private List<PersonId> leads(Whom.Leads leads) {
        var party = leads.party().value();
        var ofTeam = leads.team() == null
                ? List.<PersonId>of()
                : among(party, person -> leads(person) && person.teams().contains(leads.team()));
        if (!ofTeam.isEmpty()) {
            return ofTeam;
        }
        var ofAll = among(party, Crews::leads);
        return ofAll.isEmpty()
                ? among(party, person -> true).stream().limit(WITHOUT_A_LEAD).toList()
                : ofAll;
    }

    private static boolean leads(Person person) {
        return person.roles().contains(Role.TEAM_LEAD);
    }

    private List<PersonId> among(UUID party, Predicate<Person> fits) {
        return byOrganisation.getOrDefault(party, List.of()).stream()
                .filter(item -> fits.test(item.body()))
                .map(item -> new PersonId(item.id()))
                .toList();
    }
}
