package org.fairlead.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairlead.agreement.Agreement;
import org.fairlead.agreement.Agreements;
import org.fairlead.agreement.ClosureCode;
import org.fairlead.agreement.PauseReason;
import org.fairlead.agreement.TargetChange;
import org.fairlead.calendar.Calendars;
import org.fairlead.calendar.WorkingCalendar;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.catalogue.Category;
import org.fairlead.catalogue.Service;
import org.fairlead.effort.EffortClass;
import org.fairlead.effort.EffortClasses;
import org.fairlead.people.Organisation;
import org.fairlead.people.OrganisationRole;
import org.fairlead.people.PartyColour;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.people.Site;
import org.fairlead.people.Team;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.Register.NewItem;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.survey.Surveys;
import org.jspecify.annotations.Nullable;

/** Writes the estate into the register, each thing under the id that its name gives it. */
final class EstateRegister {

    private final Register register;
    private final EstateFile file;
    private final Instant inForce;

    EstateRegister(Register register, EstateFile file, Instant inForce) {
        this.register = register;
        this.file = file;
        this.inForce = inForce;
    }

    static UUID id(RegisterKind<?> kind, String name) {
        return Ids.of(kind.name(), name);
    }

    static Set<UUID> ids(RegisterKind<?> kind, @Nullable Collection<String> names) {
        return names == null
                ? Set.of()
                : names.stream().map(name -> id(kind, name)).collect(Collectors.toSet());
    }

    /** Those who hold work are told apart by colour; the customer holds none. */
    private PartyColour colour(EstateFile.OrganisationText organisation) {
        var workers = file.organisations().stream()
                .filter(each -> !each.roles().contains(OrganisationRole.CUSTOMER))
                .toList();
        int place = workers.indexOf(organisation);
        return place < 0 ? PartyColour.GREY : PartyColour.values()[place % PartyColour.values().length];
    }

    /** Writes everything; the rules come last and say that all of it is there. */
    void write() {
        add(
                People.ORGANISATION,
                file.organisations(),
                each -> new Organisation(each.name(), each.legal(), each.roles(), each.contact(), colour(each)));
        add(People.SITE, file.sites(), each -> new Site(each.name(), each.zone(), each.address()));
        add(People.TEAM, file.teams(), each -> new Team(each.name(), id(People.ORGANISATION, each.of()), each.line()));
        add(People.PERSON, file.people(), EstateRegister::person);
        add(Catalogue.SERVICE, file.services(), EstateRegister::service);
        add(
                Catalogue.CATEGORY,
                file.categories(),
                each -> new Category(
                        each.name(),
                        each.under() == null ? null : id(Catalogue.CATEGORY, each.under()),
                        each.packet()));
        add(
                Calendars.CALENDAR,
                file.calendars(),
                each -> new WorkingCalendar(each.name(), each.zone(), each.windows(), each.division(), Set.of()));
        add(
                Agreements.PAUSE_REASON,
                file.pauseReasons(),
                each -> new PauseReason(each.name(), each.toAct(), each.stops()));
        add(Agreements.CLOSURE_CODE, file.closureCodes(), ClosureCode::new);
        add(EffortClasses.KIND, file.effortClasses(), each -> new EffortClass(each.name(), each.about()));
        add(Agreements.MATRIX, List.of(file.matrix()), each -> each);
        add(Agreements.AGREEMENT, file.agreements(), this::agreement);
        add(Surveys.KIND, List.of(file.survey()), each -> each);
        add(Agreements.RULES, List.of(file.rules()), each -> each);
    }

    private <T, F> void add(RegisterKind<T> kind, List<F> texts, Function<F, T> body) {
        var items = texts.stream()
                .map(body)
                .map(each -> new NewItem<>(id(kind, kind.title().apply(each)), each))
                .filter(item -> register.latest(kind, item.id()).isEmpty())
                .toList();
        register.addAll(kind, items, inForce);
    }

    private static Person person(EstateFile.PersonText text) {
        var teams = text.team() == null ? Set.<UUID>of() : Set.of(id(People.TEAM, text.team()));
        return new Person(
                text.name(),
                text.name().toLowerCase(java.util.Locale.UK).replace(' ', '.') + "@demo.invalid",
                id(People.ORGANISATION, text.of()),
                teams,
                text.roles(),
                id(People.SITE, text.site()),
                null,
                text.vip(),
                null,
                phone(text.name()));
    }

    /** A number that is set aside for fiction, so that nobody is rung who lives somewhere. */
    private static String phone(String name) {
        return "01632 960%03d".formatted(Math.floorMod(name.hashCode(), 1_000));
    }

    private static Service service(EstateFile.ServiceText text) {
        return new Service(
                text.name(),
                id(People.ORGANISATION, text.by()),
                id(People.TEAM, text.team()),
                ids(Catalogue.SERVICE, text.needs()),
                text.about());
    }

    private Agreement agreement(EstateFile.AgreementText text) {
        var targets = new ArrayList<Agreement.Target>();
        for (var minutes : text.targets()) {
            targets.add(new Agreement.Target(targets.size() + 1, minutes.getFirst(), minutes.getLast()));
        }
        var reasons =
                file.pauseReasons().stream().map(EstateFile.PauseText::name).toList();
        return new Agreement(
                text.name(),
                text.kind(),
                id(People.ORGANISATION, text.customer()),
                id(People.ORGANISATION, text.provider()),
                ids(Catalogue.SERVICE, text.services()),
                id(Calendars.CALENDAR, text.calendar()),
                targets,
                text.warnings(),
                ids(Agreements.PAUSE_REASON, reasons),
                text.acceptance(),
                TargetChange.PROSPECTIVE,
                text.review());
    }
}
