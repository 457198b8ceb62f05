package org.fairlead.imports.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.agreement.Agreements;
import org.fairlead.agreement.ClosureCode;
import org.fairlead.agreement.PauseReason;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.catalogue.Category;
import org.fairlead.catalogue.Service;
import org.fairlead.imports.LogActor;
import org.fairlead.imports.LogCase;
import org.fairlead.imports.LogEntry;
import org.fairlead.imports.LogField;
import org.fairlead.imports.LogState;
import org.fairlead.imports.Matched;
import org.fairlead.imports.PauseRule;
import org.fairlead.imports.ReadLog;
import org.fairlead.people.Organisation;
import org.fairlead.people.OrganisationRole;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.people.Site;
import org.fairlead.people.Team;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.register.Register;
import org.fairlead.record.ClockKind;

/**
 * Everybody and everything that a log names, as items of the register. Organisations, sites, categories, services, closure codes
 * and pause reasons of one name are one for all logs; teams and people belong to the log that names them. People get no role:
 * nobody can do more here because a log mentions them.
 */
final class Cast {

    private static final String EVERY_LOG = "";
    private static final String NOBODY_SAID = "Holder not known";
    private static final String NO_CODE = "Not said";

    private final String source;
    private final Register register;
    private final PartyId nobody;
    private final Optional<PartyId> customer;
    private final Items<Organisation> organisations;
    private final Items<Team> teams;
    private final Items<Person> people;
    private final Items<Site> sites;
    private final Items<Category> categories;
    private final Items<Service> services;
    private final Items<ClosureCode> codes;
    private final Items<PauseReason> reasons;
    private final Map<PauseRule, PauseReason> pauses = new HashMap<>();

    Cast(Register register, Set<Matched> matched, String source) {
        this.source = source;
        this.register = register;
        this.organisations = new Items<>(register, People.ORGANISATION, matched.contains(Matched.ORGANISATION));
        this.teams = new Items<>(register, People.TEAM, matched.contains(Matched.TEAM));
        this.people = new Items<>(register, People.PERSON, matched.contains(Matched.PERSON));
        this.sites = new Items<>(register, People.SITE, matched.contains(Matched.SITE));
        this.categories = new Items<>(register, Catalogue.CATEGORY, matched.contains(Matched.CATEGORY));
        this.services = new Items<>(register, Catalogue.SERVICE, matched.contains(Matched.SERVICE));
        this.codes = new Items<>(register, Agreements.CLOSURE_CODE, true);
        this.reasons = new Items<>(register, Agreements.PAUSE_REASON, true);
        this.customer = register.all(People.ORGANISATION).stream()
                .filter(item -> item.body().is(OrganisationRole.CUSTOMER))
                .map(item -> new PartyId(item.id()))
                .findFirst();
        this.nobody = People.integrator(register).orElseGet(() -> organisation(NOBODY_SAID));
    }

    /** Meets everybody in the log and writes those who are new, in force since the log's first instant. */
    void write(ReadLog log) {
        meet(log);
        var since = first(log);
        organisations.write(since);
        sites.write(since);
        teams.write(since);
        people.write(since);
        services.write(since);
        categories.write(since);
        codes.write(since);
        reasons.write(since);
    }

    /** Meets everybody in the log; how many are new. */
    int meet(ReadLog log) {
        log.cases().forEach(this::meet);
        return organisations.added()
                + sites.added()
                + teams.added()
                + people.added()
                + services.added()
                + categories.added()
                + codes.added()
                + reasons.added();
    }

    private static Instant first(ReadLog log) {
        var first = Instant.MAX;
        for (var each : log.cases()) {
            first = each.openedAt().isBefore(first) ? each.openedAt() : first;
            for (var entry : each.entries()) {
                first = entry.at().isBefore(first) ? entry.at() : first;
            }
        }
        return first;
    }

    private void meet(LogCase each) {
        var party = nobody;
        for (var entry : each.entries()) {
            party = entry.organisation().map(this::organisation).orElse(party);
            team(entry, party);
            person(entry, party);
            reporter(entry, party);
            service(entry, party);
            entry.value(LogField.SITE).ifPresent(this::site);
            entry.value(LogField.CATEGORY).ifPresent(this::category);
            entry.state().flatMap(LogState::pause).ifPresent(this::pause);
        }
        code(each);
        resolver(each, party);
    }

    /** Who holds what no organisation of the log holds: the service integrator, where there is one. */
    PartyId nobody() {
        return nobody;
    }

    PartyId organisation(String name) {
        return new PartyId(organisations.named(
                EVERY_LOG, name, cut -> new Organisation(cut, null, Set.of(OrganisationRole.PROVIDER), null)));
    }

    Optional<UUID> team(LogEntry entry, PartyId party) {
        return entry.team()
                .map(name -> teams.named(
                        source,
                        name,
                        cut -> new Team(
                                cut, party.value(), entry.value(LogField.LINE).orElse(null))));
    }

    Optional<PersonId> person(LogEntry entry, PartyId party) {
        return switch (entry.actor()) {
            case LogActor.Person(var name) -> Optional.of(person(name, party));
            case LogActor.Machine _, LogActor.Nobody _ -> Optional.empty();
        };
    }

    Optional<PersonId> reporter(LogEntry entry, PartyId party) {
        return entry.value(LogField.REPORTER).map(name -> person(name, customer.orElse(party)));
    }

    /** Who resolved the case as a whole, where the log repeats it on every row. */
    Optional<PersonId> resolver(LogCase each, PartyId party) {
        return each.value(LogField.RESOLVED_BY).map(name -> person(name, party));
    }

    private PersonId person(String name, PartyId party) {
        return new PersonId(people.named(
                source, name, cut -> new Person(cut, null, party.value(), Set.of(), Set.of(), null, null)));
    }

    Optional<UUID> service(LogEntry entry, PartyId party) {
        return entry.value(LogField.SERVICE)
                .map(name ->
                        services.named(EVERY_LOG, name, cut -> new Service(cut, party.value(), null, Set.of(), null)));
    }

    UUID site(String name) {
        return sites.named(EVERY_LOG, name, cut -> new Site(cut, java.time.ZoneOffset.UTC, null));
    }

    UUID category(String name) {
        return categories.named(EVERY_LOG, name, cut -> new Category(cut, null, Catalogue.LEAST_PACKET));
    }

    UUID code(LogCase each) {
        return codes.named(EVERY_LOG, each.value(LogField.CLOSURE_CODE).orElse(NO_CODE), ClosureCode::new);
    }

    /** The pause reason of that name; where there is none, one that stops what such reasons stop. */
    PauseReason pause(PauseRule rule) {
        return pauses.computeIfAbsent(rule, any -> {
            var made = made(rule);
            var id = reasons.named(EVERY_LOG, rule.reason(), cut -> made);
            return register.latest(Agreements.PAUSE_REASON, id)
                    .map(item -> item.body())
                    .orElse(made);
        });
    }

    private static PauseReason made(PauseRule rule) {
        return switch (rule.partyToAct()) {
            case USER -> new PauseReason(rule.reason(), PauseReason.ToAct.USER, Set.of(ClockKind.values()));
            case SUPPLIER -> new PauseReason(rule.reason(), PauseReason.ToAct.SUPPLIER, Set.of(ClockKind.AGREEMENT));
            case OTHER -> new PauseReason(rule.reason(), PauseReason.ToAct.OUTSIDER, Set.of(ClockKind.AGREEMENT));
        };
    }
}
