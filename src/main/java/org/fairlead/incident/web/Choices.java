package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.fairlead.agreement.Agreements;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.people.Organisation;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.people.Team;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.web.ui.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be chosen in forms. */
@Component
class Choices {

    private final Register register;
    private final Agreements agreements;
    private final PersonChoice people;

    Choices(Register register, Agreements agreements, PersonChoice people) {
        this.register = register;
        this.agreements = agreements;
        this.people = people;
    }

    /** People, of whom there are more than a list could hold. */
    PersonChoice people() {
        return people;
    }

    Agreements agreements() {
        return agreements;
    }

    /** All items of a kind, with a first choice for none of them. */
    <T> List<Option> optional(RegisterKind<T> kind, String none, String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", none));
        options.addAll(among(kind, any -> true, chosen));
        return options;
    }

    <T> List<Option> among(RegisterKind<T> kind, Predicate<T> fits, String chosen) {
        return register.all(kind).stream()
                .filter(item -> fits.test(item.body()))
                .map(item -> option(kind, item, chosen))
                .toList();
    }

    private static <T> Option option(RegisterKind<T> kind, Item<T> item, String chosen) {
        return Option.of(item.id().toString(), kind.title().apply(item.body()))
                .asChosen(item.id().toString().equals(chosen));
    }

    /** Organisations other than the one given. */
    List<Option> otherParties(PartyId not, String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", say("incident.hand-over.choose")));
        options.addAll(among(People.ORGANISATION, any -> true, chosen).stream()
                .filter(option -> !option.value().equals(not.toString()))
                .toList());
        return options;
    }

    List<Option> teamsOf(PartyId party, String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", say("incident.assign.any-team")));
        options.addAll(among(People.TEAM, (Team team) -> team.organisation().equals(party.value()), chosen));
        return options;
    }

    /** Those of an organisation who can be at work; the rest of a ministry only reports. */
    List<Option> staffOf(PartyId party, String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", say("incident.field.nobody")));
        options.addAll(among(
                People.PERSON,
                (Person person) -> person.organisation().equals(party.value()) && person.works(),
                chosen));
        return options;
    }

    List<Option> words(List<String> words, String chosen) {
        return words.stream()
                .map(word -> Option.of(word, MatrixWords.of(word)).asChosen(word.equals(chosen)))
                .toList();
    }

    /** The name of the organisation that provides a service. */
    Optional<String> provider(@Nullable UUID service) {
        return Optional.ofNullable(service)
                .flatMap(id -> register.latest(Catalogue.SERVICE, id))
                .map(item -> organisation(item.body().provider()).name());
    }

    Organisation organisation(UUID id) {
        return register.latest(People.ORGANISATION, id).orElseThrow().body();
    }
}
