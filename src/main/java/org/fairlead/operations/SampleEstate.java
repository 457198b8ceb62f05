package org.fairlead.operations;

import java.util.List;
import java.util.UUID;
import org.fairlead.agreement.Agreements;
import org.fairlead.agreement.PauseReason;
import org.fairlead.agreement.PriorityMatrix;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.catalogue.Service;
import org.fairlead.people.OrganisationRole;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;

/**
 * The estate that generated incidents are about, read from the register once.
 *
 * @param desk the service integrator, whose desk logs everything
 * @param agents who works at the desk
 * @param users who reports
 * @param offerings the services with those who provide them
 * @param subjects categories and sites
 * @param codes closure codes
 * @param waiting the reason for waiting for the user
 * @param matrix the priority matrix
 */
record SampleEstate(
        PartyId desk,
        List<PersonId> agents,
        List<PersonId> users,
        List<Offering> offerings,
        Subjects subjects,
        List<UUID> codes,
        PauseReason waiting,
        PriorityMatrix matrix) {

    /**
     * A service and who provides it.
     *
     * @param id the service
     * @param body what the register says about it
     * @param provider its provider
     * @param staff who works for the provider
     */
    record Offering(UUID id, Service body, PartyId provider, List<PersonId> staff) {}

    /**
     * What incidents can be about besides services.
     *
     * @param categories the categories
     * @param sites the sites
     */
    record Subjects(List<UUID> categories, List<UUID> sites) {}

    /** Whether the register holds enough of an estate for incidents to be about. */
    static boolean isThere(Register register) {
        return People.integrator(register).isPresent()
                && register.all(Catalogue.SERVICE).stream().anyMatch(service -> provides(register, service))
                && !register.all(Agreements.CLOSURE_CODE).isEmpty()
                && register.all(Agreements.PAUSE_REASON).stream().anyMatch(SampleEstate::waitsForTheUser);
    }

    /** Reads the estate. */
    static SampleEstate read(Register register) {
        var desk = People.integrator(register).orElseThrow();
        var people = register.all(People.PERSON);
        var agents = with(people, Role.AGENT);
        var users = with(people, Role.REQUESTER);
        return new SampleEstate(
                desk,
                agents.isEmpty() ? of(people, desk) : agents,
                users.isEmpty() ? of(people, desk) : users,
                register.all(Catalogue.SERVICE).stream()
                        .filter(service -> provides(register, service))
                        .map(service -> offering(people, service))
                        .toList(),
                new Subjects(ids(register.all(Catalogue.CATEGORY)), ids(register.all(People.SITE))),
                ids(register.all(Agreements.CLOSURE_CODE)),
                register.all(Agreements.PAUSE_REASON).stream()
                        .filter(SampleEstate::waitsForTheUser)
                        .findFirst()
                        .orElseThrow()
                        .body(),
                register.all(Agreements.MATRIX).stream()
                        .findFirst()
                        .map(Item::body)
                        .orElse(Agreements.FIRST_MATRIX));
    }

    private static Offering offering(List<Item<Person>> people, Item<Service> service) {
        var provider = new PartyId(service.body().provider());
        return new Offering(service.id(), service.body(), provider, of(people, provider));
    }

    private static boolean provides(Register register, Item<Service> service) {
        return register.latest(People.ORGANISATION, service.body().provider())
                .filter(item -> item.body().is(OrganisationRole.PROVIDER))
                .isPresent();
    }

    private static boolean waitsForTheUser(Item<PauseReason> reason) {
        return reason.body().toAct() == PauseReason.ToAct.USER;
    }

    private static List<PersonId> with(List<Item<Person>> people, Role role) {
        return people.stream()
                .filter(item -> item.body().roles().contains(role))
                .map(item -> new PersonId(item.id()))
                .toList();
    }

    private static List<PersonId> of(List<Item<Person>> people, PartyId party) {
        return people.stream()
                .filter(item -> item.body().organisation().equals(party.value()))
                .map(item -> new PersonId(item.id()))
                .toList();
    }

    private static List<UUID> ids(List<? extends Item<?>> items) {
        return items.stream().<UUID>map(Item::id).toList();
    }
}
