package org.fairlead.testing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairlead.agreement.Agreement;
import org.fairlead.agreement.AgreementKind;
import org.fairlead.agreement.Agreements;
import org.fairlead.agreement.ClosureCode;
import org.fairlead.agreement.PauseReason;
import org.fairlead.agreement.TargetChange;
import org.fairlead.calendar.Calendars;
import org.fairlead.calendar.WorkingCalendar;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.catalogue.PacketItem;
import org.fairlead.catalogue.Service;
import org.fairlead.handoff.Packet;
import org.fairlead.people.Organisation;
import org.fairlead.people.OrganisationRole;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.Register.NewItem;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.record.ClockKind;

/** A small estate for tests: a desk that integrates, two suppliers, a user, one service and its agreements. */
public final class SmallEstate {

    /** The targets of formula F17, in minutes. */
    private static final Map<String, Integer> TARGETS = Map.of("sla", 480, "network", 180, "hosting", 120);

    public final PartyId desk = new PartyId(UUID.randomUUID());
    public final PartyId network = new PartyId(UUID.randomUUID());
    public final PartyId hosting = new PartyId(UUID.randomUUID());
    public final PersonId userPerson = new PersonId(UUID.randomUUID());
    public final UUID service = UUID.randomUUID();
    public final UUID fixed = UUID.randomUUID();
    public final UUID waitingForUser = UUID.randomUUID();
    public final UUID waitingForSupplier = UUID.randomUUID();
    public final Actor agent;
    public final Actor dutyOfficer;
    public final Actor networkResolver;
    public final Actor hostingResolver;
    public final Actor networkLead;
    public final Actor user;

    /** Somebody of operational importance. */
    public final PersonId vipPerson = new PersonId(UUID.randomUUID());

    private final Register register;
    private final Instant since;

    /** Adds the estate to the register, in force since the instant. */
    public SmallEstate(Register register, Instant since) {
        this.register = register;
        this.since = since;
        organisation(desk, "Desk", OrganisationRole.INTEGRATOR, OrganisationRole.CUSTOMER);
        organisation(network, "Network", OrganisationRole.PROVIDER);
        organisation(hosting, "Hosting", OrganisationRole.PROVIDER);
        agent = person("Agent", desk, Reach.ALL, Role.AGENT);
        dutyOfficer = person("Duty officer", desk, Reach.ALL, Role.DUTY_OFFICER);
        networkResolver = person("Network resolver", network, Reach.PARTY, Role.RESOLVER);
        hostingResolver = person("Hosting resolver", hosting, Reach.PARTY, Role.RESOLVER);
        networkLead = person("Network lead", network, Reach.PARTY, Role.TEAM_LEAD);
        user = new Actor(userPerson, desk, Set.of(desk), Set.of(Role.REQUESTER), Reach.SELF);
        add(
                People.PERSON,
                userPerson.value(),
                new Person("User", null, desk.value(), Set.of(), Set.of(Role.REQUESTER), null, null));
        add(
                People.PERSON,
                vipPerson.value(),
                new Person("Admiral", null, desk.value(), Set.of(), Set.of(Role.REQUESTER), null, null, true));
        add(Catalogue.SERVICE, service, new Service("Messaging", network.value(), null, Set.of(), null));
        add(Agreements.CLOSURE_CODE, fixed, new ClosureCode("Fixed"));
        add(
                Agreements.PAUSE_REASON,
                waitingForUser,
                new PauseReason("Waiting for the user", PauseReason.ToAct.USER, Set.of(ClockKind.values())));
        add(
                Agreements.PAUSE_REASON,
                waitingForSupplier,
                new PauseReason("Waiting for a supplier", PauseReason.ToAct.SUPPLIER, Set.of(ClockKind.AGREEMENT)));
        agreements();
    }

    private void agreements() {
        var always = UUID.randomUUID();
        add(
                Calendars.CALENDAR,
                always,
                new WorkingCalendar("Always", ZoneId.of("Europe/London"), "always", null, Set.of()));
        agreement("sla", AgreementKind.SLA, desk, network, always);
        agreement("network", AgreementKind.OLA, desk, network, always);
        agreement("hosting", AgreementKind.OLA, desk, hosting, always);
    }

    private void agreement(String name, AgreementKind kind, PartyId customer, PartyId provider, UUID calendar) {
        var targets = List.of(
                new Agreement.Target(1, 10, TARGETS.get(name) / 2),
                new Agreement.Target(2, 20, TARGETS.get(name)),
                new Agreement.Target(3, 60, TARGETS.get(name) * 3));
        add(
                Agreements.AGREEMENT,
                UUID.randomUUID(),
                new Agreement(
                        name,
                        kind,
                        customer.value(),
                        provider.value(),
                        Set.of(service),
                        calendar,
                        targets,
                        List.of(50, 75, 90),
                        Set.of(waitingForUser, waitingForSupplier),
                        15,
                        TargetChange.PROSPECTIVE,
                        12));
    }

    /** A packet with everything in it. */
    public static Packet packet() {
        return new Packet(Map.of(
                PacketItem.SYMPTOMS, "Mail is delayed by ten minutes",
                PacketItem.IMPACT, "Everyone at the northern site",
                PacketItem.TESTS_DONE, "Relay restarted, no change"));
    }

    private void organisation(PartyId id, String name, OrganisationRole... roles) {
        add(People.ORGANISATION, id.value(), new Organisation(name + " " + id.value(), null, Set.of(roles), null));
    }

    private Actor person(String name, PartyId party, Reach reach, Role role) {
        return somebody(name, party, reach, Set.of(role));
    }

    /** One more person, with these roles. */
    public Actor somebody(String name, PartyId party, Reach reach, Set<Role> roles) {
        var id = UUID.randomUUID();
        add(People.PERSON, id, new Person(name, null, party.value(), Set.of(), roles, null, null));
        return new Actor(new PersonId(id), party, Set.of(party), roles, reach);
    }

    private <T> void add(RegisterKind<T> kind, UUID id, T body) {
        register.addAll(kind, List.of(new NewItem<>(id, body)), since);
    }
}
