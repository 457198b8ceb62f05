package org.fairlead.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairlead.agreement.Agreements;
import org.fairlead.calendar.ServiceHours;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.demo.EstateFile.PersonText;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.register.Register;
import org.jspecify.annotations.Nullable;

/** Who plays which part in the estate, and what the register says about them now. */
final class Cast {

    private static final EstateFile.Character UNKNOWN = new EstateFile.Character(5, 5, 60, 10, 60);
    private static final Duration USUAL_TARGET = Duration.ofHours(24);

    private final EstateFile file;
    private final Register register;
    private final Agreements agreements;
    private final PartyId desk;
    private final List<PartyId> suppliers;
    private final Map<PartyId, EstateFile.Character> characters = new HashMap<>();
    private final Set<PersonId> bots;

    Cast(EstateFile file, Register register, Agreements agreements) {
        this.file = file;
        this.register = register;
        this.agreements = agreements;
        file.characters().forEach((name, character) -> characters.put(party(name), character));
        this.desk = party(people(Role.DUTY_OFFICER).findFirst().orElseThrow().of());
        this.suppliers = file.services().stream()
                .map(service -> party(service.by()))
                .distinct()
                .toList();
        this.bots =
                file.people().stream().filter(PersonText::isBot).map(Cast::id).collect(Collectors.toUnmodifiableSet());
    }

    static PartyId party(String name) {
        return new PartyId(EstateRegister.id(People.ORGANISATION, name));
    }

    static PersonId id(PersonText person) {
        return new PersonId(EstateRegister.id(People.PERSON, person.name()));
    }

    private Stream<PersonText> people(Role role) {
        return file.people().stream().filter(person -> person.roles().contains(role));
    }

    EstateFile file() {
        return file;
    }

    /** The integrator, at whose desk everything begins. */
    PartyId desk() {
        return desk;
    }

    boolean isBot(PersonId person) {
        return bots.contains(person);
    }

    /** The organisation of somebody. */
    Optional<PartyId> home(PersonId person) {
        return register.latest(People.PERSON, person.value())
                .map(item -> new PartyId(item.body().organisation()));
    }

    /** Whether somebody who tries the demo can sign in as one of the party's people. */
    boolean canBePlayed(PartyId party) {
        return file.people().stream()
                .anyMatch(person -> person.login() != null && party(person.of()).equals(party));
    }

    EstateFile.Character character(PartyId party) {
        return characters.getOrDefault(party, UNKNOWN);
    }

    /** The bot that works for the party in the role. */
    Optional<PersonId> bot(PartyId party, Role role) {
        return people(role)
                .filter(person -> person.isBot() && party(person.of()).equals(party))
                .map(Cast::id)
                .findFirst();
    }

    /** The bots of the role. */
    List<PersonText> bots(Role role) {
        return people(role).filter(PersonText::isBot).toList();
    }

    /** People of the past quarter: neither bots nor open for sign-in. */
    List<PersonText> past(Role role) {
        return people(role)
                .filter(person -> !person.isBot() && person.login() == null)
                .toList();
    }

    PersonId pastStaff(PartyId party, Chance chance) {
        var staff = file.people().stream()
                .filter(person -> !person.isBot() && person.login() == null)
                .filter(person -> party(person.of()).equals(party))
                .filter(person -> !person.roles().contains(Role.DUTY_OFFICER))
                .toList();
        return id(chance.one(staff));
    }

    PartyId otherSupplier(PartyId not, Chance chance) {
        return chance.one(suppliers.stream().filter(party -> !party.equals(not)).toList());
    }

    /** Who provides the service now; the desk when the service is gone. */
    PartyId provider(@Nullable UUID service) {
        return service == null
                ? desk
                : register.latest(Catalogue.SERVICE, service)
                        .map(item -> new PartyId(item.body().provider()))
                        .orElse(desk);
    }

    String serviceName(@Nullable UUID service) {
        return service == null ? "" : register.title(Catalogue.SERVICE, service);
    }

    String siteName(@Nullable UUID site) {
        return site == null ? "headquarters" : register.title(People.SITE, site);
    }

    @Nullable
    UUID team(@Nullable UUID service) {
        return service == null
                ? null
                : register.latest(Catalogue.SERVICE, service)
                        .map(item -> item.body().team())
                        .orElse(null);
    }

    /** A provider whose service this service needs. */
    Optional<PartyId> neededFrom(@Nullable UUID service, Chance chance) {
        var needs = service == null
                ? List.<UUID>of()
                : register.latest(Catalogue.SERVICE, service)
                        .map(item -> List.copyOf(item.body().dependsOn()))
                        .orElse(List.of());
        return needs.isEmpty()
                ? Optional.empty()
                : Optional.of(provider(chance.one(needs.stream().sorted().toList())));
    }

    /** The hours in which the party works for the service. */
    ServiceHours hours(PartyId party, @Nullable UUID service, Instant at) {
        return agreements
                .providedBy(party, service, at)
                .map(agreement -> agreements.hours(agreement, at))
                .orElseGet(ServiceHours::always);
    }

    /** How long the party may take to restore the service. */
    Duration target(PartyId party, @Nullable UUID service, int priority, Instant at) {
        return agreements
                .providedBy(party, service, at)
                .flatMap(agreement -> agreement.body().target(priority))
                .flatMap(target -> target.resolution())
                .orElse(USUAL_TARGET);
    }

    UUID closureCode(Chance chance) {
        return EstateRegister.id(Agreements.CLOSURE_CODE, chance.one(file.closureCodes()));
    }
}
