package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fairlead.access.Act;
import org.fairlead.bulk.BulkAct;
import org.fairlead.incident.Incidents;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordId;
import org.springframework.stereotype.Component;

/** A team and a person of one's own organisation put to work on many incidents. */
@Component
class ManyAssigned implements BulkAct {

    private final Incidents incidents;
    private final Register register;

    ManyAssigned(Incidents incidents, Register register) {
        this.incidents = incidents;
        this.register = register;
    }

    @Override
    public String code() {
        return "assign";
    }

    @Override
    public String title() {
        return say("incident.many.assign");
    }

    @Override
    public Act needs() {
        return Act.EDIT_RECORD;
    }

    @Override
    public List<Part> parts(Actor actor) {
        return List.of(
                Part.chosen(
                        "team",
                        say("incident.many.team"),
                        choices(say("incident.many.no-team"), People.TEAM, team -> ours(actor, team.organisation()))),
                Part.chosen(
                        "person",
                        say("incident.many.person"),
                        choices(
                                say("incident.many.nobody"),
                                People.PERSON,
                                person -> person.works() && ours(actor, person.organisation()))));
    }

    private static boolean ours(Actor actor, UUID organisation) {
        return actor.actsFor(new PartyId(organisation));
    }

    private <T> List<Choice> choices(String none, RegisterKind<T> kind, Predicate<T> fits) {
        var all = register.all(kind).stream()
                .filter(item -> fits.test(item.body()))
                .map(item -> new Choice(item.id().toString(), kind.title().apply(item.body())));
        return Stream.concat(Stream.of(new Choice("", none)), all).toList();
    }

    @Override
    public String words(Map<String, String> values, Actor actor) {
        var team = id(values, "team").map(id -> register.title(People.TEAM, id));
        var person = id(values, "person").map(id -> register.title(People.PERSON, id));
        var whom = person.orElseGet(() -> say("incident.many.nobody-in-particular"));
        return team.map(name -> say("incident.many.assigned-to-of", "person", whom, "team", name))
                .orElseGet(() -> say("incident.many.assigned-to", "person", whom));
    }

    private static Optional<UUID> id(Map<String, String> values, String name) {
        var text = values.getOrDefault(name, "").strip();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw GeneralRefusal.invalid(name, say("incident.many.from-list"));
        }
    }

    @Override
    public Outcome perform(RecordId record, Map<String, String> values, Actor actor, Intent intent) {
        return incidents.assign(
                record,
                id(values, "team").orElse(null),
                id(values, "person").map(PersonId::new).orElse(null),
                actor,
                intent);
    }

    @Override
    public boolean undoable() {
        return true;
    }

    @Override
    public Outcome undo(Did did, Map<String, String> values, Actor actor, Intent intent) {
        var was = did.before().header().holder();
        var became = did.after().header().holder();
        var now = did.now().header().holder();
        boolean same = Objects.equals(now.assignee(), became.assignee())
                && Objects.equals(now.team(), became.team())
                && now.party().equals(became.party());
        if (!same) {
            throw GeneralRefusal.invalid("person", say("incident.many.assigned-since"));
        }
        return incidents.assign(did.id(), was.team(), was.assignee(), actor, intent);
    }
}
