package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.bulk.BulkAct;
import org.fairlead.incident.Assignment;
import org.fairlead.incident.Incidents;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.record.Header;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A team, a person or both of one's own organisation put to work on many incidents; whichever is not said stays on each. */
@Component
class ManyAssigned implements BulkAct {

    private static final String TEAM = "team";
    private static final String PERSON = "person";

    private final Incidents incidents;
    private final ManyParts parts;

    ManyAssigned(Incidents incidents, ManyParts parts) {
        this.incidents = incidents;
        this.parts = parts;
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
                parts.item(
                        TEAM,
                        say("incident.many.team"),
                        say("incident.many.no-team"),
                        People.TEAM,
                        team -> ours(actor, team.organisation())),
                parts.item(
                        PERSON,
                        say("incident.many.person"),
                        say("incident.many.nobody"),
                        People.PERSON,
                        person -> person.works() && ours(actor, person.organisation())));
    }

    private static boolean ours(Actor actor, UUID organisation) {
        return actor.actsFor(new PartyId(organisation));
    }

    @Override
    public String words(Map<String, String> values, Actor actor) {
        boolean team = ManyParts.said(values, TEAM).isEmpty();
        boolean person = ManyParts.said(values, PERSON).isEmpty();
        if (team && person) {
            throw GeneralRefusal.invalid(TEAM, say("incident.many.nobody-chosen"));
        }
        var all = parts(actor);
        var ofTeam = words(all.getFirst(), People.TEAM, values, actor);
        var ofPerson = words(all.getLast(), People.PERSON, values, actor);
        if (team) {
            return ofPerson;
        }
        return person ? ofTeam : say("incident.many.both", "first", ofTeam, "second", ofPerson);
    }

    /** Those who oversee the estate may name somebody of whoever holds each; everybody else chooses from their own. */
    private String words(Part part, RegisterKind<?> kind, Map<String, String> values, Actor actor) {
        var said = ManyParts.said(values, part.name());
        boolean listed =
                part.choices().stream().anyMatch(choice -> choice.value().equals(said));
        var what = !listed && actor.reach() == Reach.ALL
                ? parts.title(kind, known(kind, ManyParts.id(values, part.name()), part.name()), "")
                : ManyParts.words(part, said);
        return say("incident.many.said", "what", part.label(), "value", what);
    }

    private <T> UUID known(RegisterKind<T> kind, UUID id, String field) {
        return parts.register()
                .latest(kind, id)
                .orElseThrow(() -> GeneralRefusal.invalid(field, say("incident.many.from-list")))
                .id();
    }

    @Override
    public Outcome perform(RecordId record, Map<String, String> values, Actor actor, Intent intent) {
        return incidents.assign(
                record,
                now -> {
                    var holder = now.header().holder();
                    return assignment(
                            ManyParts.wanted(values, TEAM, text(holder.team())),
                            ManyParts.wanted(values, PERSON, text(holder.assignee())));
                },
                actor,
                intent);
    }

    private static Assignment assignment(String team, String person) {
        return new Assignment(
                team.isEmpty() ? null : UUID.fromString(team),
                person.isEmpty() ? null : new PersonId(UUID.fromString(person)));
    }

    private static String text(@Nullable Object id) {
        return id == null ? "" : id.toString();
    }

    @Override
    public String becoming(History before, History after) {
        var was = before.header().holder();
        var becomes = after.header().holder();
        return say(
                "incident.many.both",
                "first",
                ManyParts.becomes(say("incident.many.team"), team(was), team(becomes)),
                "second",
                ManyParts.becomes(say("incident.many.person"), person(was), person(becomes)));
    }

    private String team(Header.Holder holder) {
        return parts.title(People.TEAM, holder.team(), say("incident.many.no-team"));
    }

    private String person(Header.Holder holder) {
        var person = holder.assignee();
        return parts.title(People.PERSON, person == null ? null : person.value(), say("incident.many.nobody"));
    }

    @Override
    public boolean undoable(Actor actor) {
        return true;
    }

    /** Only what this changed, where nobody has changed it since. */
    @Override
    public Outcome undo(Did did, Map<String, String> values, Actor actor, Intent intent) {
        var was = did.before().header().holder();
        var became = did.after().header().holder();
        return incidents.assign(
                did.id(),
                history -> {
                    var now = history.header().holder();
                    boolean team = !Objects.equals(was.team(), became.team());
                    boolean person = !Objects.equals(was.assignee(), became.assignee());
                    boolean moved = !now.party().equals(became.party())
                            || team && !Objects.equals(now.team(), became.team())
                            || person && !Objects.equals(now.assignee(), became.assignee());
                    if (moved) {
                        throw GeneralRefusal.invalid(PERSON, say("incident.many.assigned-since"));
                    }
                    return new Assignment(team ? was.team() : now.team(), person ? was.assignee() : now.assignee());
                },
                actor,
                intent);
    }
}
