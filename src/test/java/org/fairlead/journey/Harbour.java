package org.fairlead.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.access.Accounts;
import org.fairlead.access.NewAccount;
import org.fairlead.clock.ClockReading;
import org.fairlead.clock.RecordClock;
import org.fairlead.clock.RecordClocks;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.HandOffs;
import org.fairlead.handoff.RejectionReason;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.LogIncident;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.register.Register;
import org.fairlead.record.ClockKind;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.fairlead.record.Timelines;
import org.fairlead.testing.Estate;
import org.fairlead.testing.SmallEstate;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** A small estate whose people can sign in, and short cuts to records in a state that a journey starts from. */
final class Harbour {

    final SmallEstate estate;
    final Actor administrator;

    private final Parts parts;

    Harbour(Parts parts) {
        this.parts = parts;
        var since = parts.clock().instant().minus(Duration.ofDays(30));
        estate = new SmallEstate(parts.register(), since);
        administrator = administrator(since);
        for (var actor : java.util.List.of(
                estate.agent,
                estate.dutyOfficer,
                estate.networkResolver,
                estate.networkLead,
                estate.hostingResolver,
                estate.user,
                administrator)) {
            parts.accounts().open(new NewAccount(person(actor), login(actor), Estate.PASSWORD));
        }
    }

    private Actor administrator(Instant since) {
        var id = UUID.randomUUID();
        var person = new Person(
                "Administrator",
                null,
                estate.desk.value(),
                java.util.Set.of(),
                java.util.Set.of(Role.ADMINISTRATOR),
                null,
                null);
        parts.register()
                .addAll(
                        People.PERSON,
                        java.util.List.of(new org.fairlead.platform.register.Register.NewItem<>(id, person)),
                        since);
        return new Actor(
                new PersonId(id),
                estate.desk,
                java.util.Set.of(estate.desk),
                java.util.Set.of(Role.ADMINISTRATOR),
                Reach.ALL);
    }

    private static PersonId person(Actor actor) {
        return Objects.requireNonNull(actor.person());
    }

    static String login(Actor actor) {
        return "j" + person(actor).value().toString().replace("-", "");
    }

    /** The person's browser, signed in. */
    Visitor visitor(Actor actor, int port, boolean scripts) {
        return new Visitor("http://localhost:" + port, scripts).signedIn(login(actor), Estate.PASSWORD);
    }

    /** An incident of the user about the service, logged by the agent. */
    RecordId logged(String title) {
        var about = new LogIncident.About(estate.service, null, null, estate.userPerson, null, null);
        var command =
                new LogIncident(title, "Ten minutes late since this morning", about, "Site", "High", null, "desk");
        return parts.incidents().log(command, estate.agent, Intent.NONE).after().id();
    }

    /** The same offered to a party by somebody. */
    int offered(RecordId id, PartyId to, Actor by) {
        var proposal = new HandOffRules.Proposal(to, null, SmallEstate.packet());
        var outcome = parts.incidents().offer(id, proposal, by, Intent.NONE);
        return HandOffs.of(outcome.after()).openOffer().orElseThrow().id();
    }

    /** The same accepted by the party. */
    void held(RecordId id, Actor by) {
        int offer = offered(id, by.home(), estate.agent);
        parts.incidents().accept(id, offer, by, Intent.NONE);
    }

    /** Rejected by the party, three times in a row. */
    void rejectedThrice(RecordId id, Actor by) {
        for (int round = 0; round < 3; round++) {
            rejected(id, offered(id, by.home(), estate.agent), by);
        }
    }

    /** An offer rejected by the one asked. */
    void rejected(RecordId id, int offer, Actor by) {
        var rejection =
                new HandOffRules.Rejection(offer, RejectionReason.NOT_OURS, "Our relays are healthy, traces attached");
        parts.incidents().reject(id, rejection, by, Intent.NONE);
    }

    String number(RecordId id) {
        return history(id).header().identity().number().text();
    }

    RecordId find(String number) {
        return parts.records().find(estate.dutyOfficer, number).orElseThrow();
    }

    History history(RecordId id) {
        return parts.timelines().history(estate.dutyOfficer, id);
    }

    /** What the legs of all parties come to, less what the customer clock counted: nothing. */
    Duration difference(RecordId id) {
        var history = history(id);
        var now = parts.clock().instant();
        var legs = parts.clocks().of(history).stream()
                .filter(clock -> clock.kind() == ClockKind.LEG)
                .map(clock -> clock.plan().read(now).running())
                .reduce(Duration.ZERO, Duration::plus);
        return legs.minus(customer(history, now).running());
    }

    /** How long the customer clock has counted, in whole minutes. */
    long customerMinutes(RecordId id) {
        return customer(history(id), parts.clock().instant()).running().toMinutes();
    }

    private ClockReading customer(History history, Instant now) {
        return parts.clocks().of(history).stream()
                .filter(clock -> clock.id().equals(RecordClocks.CUSTOMER_RESOLUTION))
                .map(RecordClock::plan)
                .map(plan -> plan.read(now))
                .findFirst()
                .orElseThrow();
    }

    /** The user as a form calls them. */
    String user() {
        return parts.register().title(People.PERSON, estate.userPerson.value()) + " · "
                + parts.register().title(People.ORGANISATION, estate.desk.value());
    }

    /** What an estate is made with. */
    record Parts(
            Register register,
            Accounts accounts,
            Incidents incidents,
            Records records,
            Timelines timelines,
            RecordClocks clocks,
            Clock clock) {}

    /** A new estate for each test that asks for one. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        /** What journeys are answered is kept for other judges. */
        @Bean
        FilterRegistrationBean<ServedPages> servedPages() {
            var registration = new FilterRegistrationBean<>(new ServedPages());
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return registration;
        }

        @Bean
        Parts harbourParts(
                Register register,
                Accounts accounts,
                Incidents incidents,
                Records records,
                Timelines timelines,
                RecordClocks clocks,
                Clock clock) {
            return new Parts(register, accounts, incidents, records, timelines, clocks, clock);
        }
    }
}
