package org.fairlead.people;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.register.RegisterKind.Names;
import org.fairlead.platform.words.Languages;

/** The kinds of reference data about who and where, and the questions asked of them most. */
public final class People {

    /** Organisations. */
    public static final RegisterKind<Organisation> ORGANISATION = RegisterKind.open(
            new Names("organisation", "organisations", later("people.kind.organisation")),
            Organisation.class,
            Organisation::name,
            People::checkOrganisation);

    /** Teams. */
    public static final RegisterKind<Team> TEAM = RegisterKind.open(
            new Names("team", "teams", later("people.kind.team")), Team.class, Team::name, People::checkTeam);

    /** Persons. */
    public static final RegisterKind<Person> PERSON = RegisterKind.open(
            new Names("person", "people", later("people.kind.person")),
            Person.class,
            Person::name,
            People::checkPerson);

    /** Sites. */
    public static final RegisterKind<Site> SITE = RegisterKind.open(
            new Names("site", "sites", later("people.kind.site")),
            Site.class,
            Site::name,
            (site, register) -> named(site.name()));

    /** Digits as people group them, with the country before and an extension behind; two digits at least. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?=(?:[^0-9]*[0-9]){2})\\+?(?:[0-9]|\\([0-9]+\\))(?:[ ./-]?(?:[0-9]|\\([0-9]+\\))){0,19}(?: ?(?:x|ext\\.?) ?[0-9]{1,8})?",
            Pattern.CASE_INSENSITIVE);

    private People() {}

    /** The service integrator: acts for the tool itself and decides on hand-offs. The first by name when there are several. */
    public static Optional<PartyId> integrator(Register register) {
        return register.all(ORGANISATION).stream()
                .filter(item -> item.body().is(OrganisationRole.INTEGRATOR))
                .map(item -> new PartyId(item.id()))
                .findFirst();
    }

    /** A party's name. */
    public static String name(Register register, PartyId party) {
        return register.title(ORGANISATION, party.value());
    }

    /** A party's colour: decided when it was added, and nobody else's coming or going changes it. */
    public static PartyColour colour(Register register, PartyId party) {
        return register.latest(ORGANISATION, party.value())
                .map(item -> ColourRule.of(item, register))
                .orElse(PartyColour.GREY);
    }

    private static List<FieldProblem> named(String name) {
        return name.isBlank() ? List.of(new FieldProblem("name", say("platform.refusal.enter-name"))) : List.of();
    }

    private static List<FieldProblem> checkOrganisation(Organisation organisation, Register register) {
        var problems = new ArrayList<>(named(organisation.name()));
        if (organisation.roles().isEmpty()) {
            problems.add(new FieldProblem("roles", say("people.refusal.roles")));
        }
        return problems;
    }

    private static List<FieldProblem> checkTeam(Team team, Register register) {
        var problems = new ArrayList<>(named(team.name()));
        problems.addAll(known(register, "organisation", team.organisation()));
        return problems;
    }

    private static List<FieldProblem> checkPerson(Person person, Register register) {
        var problems = new ArrayList<>(named(person.name()));
        problems.addAll(known(register, "organisation", person.organisation()));
        if (person.roles().contains(Role.DUTY_OFFICER) && !oversees(register, person.organisation())) {
            problems.add(new FieldProblem("roles", say("people.refusal.duty-officer")));
        }
        if (person.language() != null && Languages.tag(person.language()).isEmpty()) {
            problems.add(new FieldProblem("language", say("people.refusal.language")));
        }
        if (person.phone() != null && !NUMBER.matcher(person.phone()).matches()) {
            problems.add(new FieldProblem("phone", say("people.refusal.phone")));
        }
        for (var team : person.teams()) {
            var found = register.latest(TEAM, team);
            if (found.isEmpty() || !found.get().body().organisation().equals(person.organisation())) {
                problems.add(new FieldProblem("teams", say("people.refusal.teams")));
            }
        }
        return problems;
    }

    private static boolean oversees(Register register, UUID organisation) {
        return register.latest(ORGANISATION, organisation)
                .filter(item -> item.body().overseesAll())
                .isPresent();
    }

    private static List<FieldProblem> known(Register register, String field, UUID organisation) {
        return register.latest(ORGANISATION, organisation).isPresent()
                ? List.of()
                : List.of(new FieldProblem(field, say("people.refusal.organisation")));
    }
}
