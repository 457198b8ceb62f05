package org.fairlead.watchlog.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.access.Actors;
import org.fairlead.access.Viewer;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.watchlog.Desk;
import org.springframework.stereotype.Component;

/** Which desks there are, and who may have the watch there: the register as it is now decides. */
@Component
class Desks {

    private final Register register;
    private final Access access;
    private final Actors actors;

    Desks(Register register, Access access, Actors actors) {
        this.register = register;
        this.access = access;
        this.actors = actors;
    }

    /** Those whose logs the actor may read. */
    List<Desk> of(Actor actor) {
        access.require(actor, Act.KEEP_WATCH);
        var desks = new ArrayList<Desk>();
        if (actor.reach() == Reach.SELF) {
            return desks;
        }
        actor.parties().stream()
                .sorted(java.util.Comparator.comparing(PartyId::toString))
                .forEach(party -> {
                    register.latest(People.ORGANISATION, party.value())
                            .map(item ->
                                    new Desk(item.id(), party, null, item.body().name()))
                            .ifPresent(desks::add);
                    register.all(People.TEAM).stream()
                            .filter(team -> team.body().organisation().equals(party.value()))
                            .map(team -> new Desk(
                                    team.id(), party, team.id(), team.body().name()))
                            .forEach(desks::add);
                });
        return desks;
    }

    /** One of those; a team that is no more keeps its log. */
    Desk one(Actor actor, UUID id) {
        access.require(actor, Act.KEEP_WATCH);
        var found = register.latest(People.TEAM, id)
                .map(team -> new Desk(
                        id,
                        new PartyId(team.body().organisation()),
                        id,
                        team.body().name()))
                .or(() -> register.latest(People.ORGANISATION, id)
                        .map(item ->
                                new Desk(id, new PartyId(id), null, item.body().name())));
        return found.filter(desk -> actor.reach() != Reach.SELF && actor.actsFor(desk.organisation()))
                .orElseThrow(() -> GeneralRefusal.unknown(say("watchlog.watch-log")));
    }

    /** Whether the actor may have the watch there. */
    boolean mayStand(Actor actor, Desk desk) {
        return actor.optionalPerson()
                .flatMap(person -> register.latest(People.PERSON, person.value()))
                .filter(item -> mayStand(actor, item.body(), desk))
                .isPresent();
    }

    private boolean mayStand(Actor actor, Person person, Desk desk) {
        return actor.reach() != Reach.SELF
                && access.may(actor, Act.KEEP_WATCH)
                && actor.actsFor(desk.organisation())
                && (desk.team() == null || person.teams().contains(desk.team()));
    }

    /** Who may have the watch there, by name. */
    List<PersonId> crew(Desk desk) {
        return register.all(People.PERSON).stream()
                .filter(item ->
                        item.body().organisation().equals(desk.organisation().value()))
                .filter(item -> desk.team() == null || item.body().teams().contains(desk.team()))
                .filter(item -> stands(item, desk))
                .map(item -> new PersonId(item.id()))
                .toList();
    }

    private boolean stands(Item<Person> item, Desk desk) {
        return actors.of(new PersonId(item.id()))
                .map(Viewer::actor)
                .filter(actor -> mayStand(actor, item.body(), desk))
                .isPresent();
    }

    /** A person's name. */
    String name(PersonId person) {
        return register.title(People.PERSON, person.value());
    }
}
