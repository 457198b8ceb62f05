package org.fairlead.operations;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
import org.fairlead.catalogue.Category;
import org.fairlead.catalogue.PacketItem;
import org.fairlead.catalogue.Service;
import org.fairlead.people.Organisation;
import org.fairlead.people.OrganisationRole;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.people.Site;
import org.fairlead.people.Team;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.Register.NewItem;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.record.ClockKind;

/** A made-up estate for a database that has none: a desk, eight providers, their services, people and agreements. */
final class SampleRegister {

    private static final int PROVIDERS = 8;
    private static final int SERVICES_EACH = 3;
    private static final int STAFF_EACH = 6;
    private static final int AGENTS = 20;
    private static final int USERS = 400;
    private static final int SITES = 12;
    private static final Duration FAR_BACK = Duration.ofDays(20 * 365);
    private static final List<String> KINDS = List.of("Messaging", "Records", "Network");
    private static final UUID DESK = id("organisation", "desk");
    private static final UUID WAITING = id("pause-reason", "user");

    private final Register register;
    private final Instant inForce;

    SampleRegister(Register register, Instant now) {
        this.register = register;
        this.inForce = now.minus(FAR_BACK);
    }

    private static UUID id(String kind, Object name) {
        return UUID.nameUUIDFromBytes(("fairlead sample/" + kind + "/" + name).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes what is not there yet. */
    void write() {
        organisations();
        people();
        catalogue();
        agreements();
    }

    private <T> void add(RegisterKind<T> kind, List<NewItem<T>> items) {
        var missing = items.stream()
                .filter(item -> register.latest(kind, item.id()).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            register.addAll(kind, missing, inForce);
        }
    }

    private void organisations() {
        var items = new ArrayList<NewItem<Organisation>>();
        items.add(new NewItem<>(
                DESK,
                new Organisation(
                        "Sample desk", null, Set.of(OrganisationRole.INTEGRATOR, OrganisationRole.CUSTOMER), null)));
        var teams = new ArrayList<NewItem<Team>>();
        for (int place = 1; place <= PROVIDERS; place++) {
            var provider = id("organisation", place);
            items.add(new NewItem<>(
                    provider,
                    new Organisation("Sample provider " + place, null, Set.of(OrganisationRole.PROVIDER), null)));
            teams.add(new NewItem<>(id("team", place), new Team("Provider " + place + " operations", provider, "2")));
        }
        add(People.ORGANISATION, items);
        add(People.TEAM, teams);
        var sites = new ArrayList<NewItem<Site>>();
        for (int place = 1; place <= SITES; place++) {
            sites.add(new NewItem<>(
                    id("site", place), new Site("Sample site " + place, ZoneId.of("Europe/London"), null)));
        }
        add(People.SITE, sites);
    }

    private void people() {
        var items = new ArrayList<NewItem<Person>>();
        for (int place = 1; place <= AGENTS; place++) {
            items.add(person("Agent " + place, DESK, Set.of(), Role.AGENT));
        }
        for (int place = 1; place <= USERS; place++) {
            items.add(person("User " + place, DESK, Set.of(), Role.REQUESTER));
        }
        for (int provider = 1; provider <= PROVIDERS; provider++) {
            for (int place = 1; place <= STAFF_EACH; place++) {
                items.add(person(
                        "Resolver " + provider + "." + place,
                        id("organisation", provider),
                        Set.of(id("team", provider)),
                        Role.RESOLVER));
            }
        }
        add(People.PERSON, items);
    }

    private static NewItem<Person> person(String name, UUID organisation, Set<UUID> teams, Role role) {
        return new NewItem<>(id("person", name), new Person(name, null, organisation, teams, Set.of(role), null, null));
    }

    private static List<Integer> services() {
        var places = new ArrayList<Integer>();
        for (int place = 0; place < PROVIDERS * SERVICES_EACH; place++) {
            places.add(place);
        }
        return places;
    }

    private static int provider(int service) {
        return service / SERVICES_EACH + 1;
    }

    private void catalogue() {
        add(
                Catalogue.SERVICE,
                services().stream()
                        .map(place -> new NewItem<>(
                                id("service", place),
                                new Service(
                                        KINDS.get(place % KINDS.size()) + " " + provider(place),
                                        id("organisation", provider(place)),
                                        id("team", provider(place)),
                                        Set.of(),
                                        null)))
                        .toList());
        add(
                Catalogue.CATEGORY,
                List.of("Software", "Hardware", "Connection", "Access").stream()
                        .map(name -> new NewItem<>(
                                id("category", name), new Category(name, null, Set.of(PacketItem.SYMPTOMS))))
                        .toList());
    }

    private void agreements() {
        var office = id("calendar", "office");
        var always = id("calendar", "always");
        var london = ZoneId.of("Europe/London");
        add(
                Calendars.CALENDAR,
                List.of(
                        new NewItem<>(
                                office,
                                new WorkingCalendar(
                                        "Sample office hours", london, "Mon-Fri 08:00-18:00", null, Set.of())),
                        new NewItem<>(
                                always,
                                new WorkingCalendar("Sample round the clock", london, "always", null, Set.of()))));
        add(
                Agreements.PAUSE_REASON,
                List.of(new NewItem<>(
                        WAITING,
                        new PauseReason("Waiting for the user", PauseReason.ToAct.USER, Set.of(ClockKind.values())))));
        add(
                Agreements.CLOSURE_CODE,
                List.of("Restarted", "Replaced", "Set right", "Explained").stream()
                        .map(name -> new NewItem<>(id("closure-code", name), new ClosureCode(name)))
                        .toList());
        var items = new ArrayList<NewItem<Agreement>>();
        for (int service : services()) {
            var hours = service % 2 == 0 ? always : office;
            items.add(agreement(service, AgreementKind.SLA, hours, 2));
            items.add(agreement(service, AgreementKind.OLA, hours, 1));
        }
        add(Agreements.AGREEMENT, items);
    }

    private static NewItem<Agreement> agreement(int service, AgreementKind kind, UUID calendar, int slack) {
        var targets = new ArrayList<Agreement.Target>();
        for (int priority = 1; priority <= 5; priority++) {
            targets.add(new Agreement.Target(priority, 15 * priority, 120 * priority * slack));
        }
        var name = kind + " of " + KINDS.get(service % KINDS.size()) + " " + provider(service);
        return new NewItem<>(
                id("agreement", kind + "/" + service),
                new Agreement(
                        name,
                        kind,
                        DESK,
                        id("organisation", provider(service)),
                        Set.of(id("service", service)),
                        calendar,
                        targets,
                        List.of(75, 90),
                        Set.of(WAITING),
                        15,
                        TargetChange.PROSPECTIVE,
                        12));
    }
}
