package org.fairlead.incident.web;

import static org.fairlead.incident.web.Offering.alive;
import static org.fairlead.incident.web.Offering.owns;
import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.incident.Assignment;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.SentField;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Saying who is at work. */
@Component
class AssignForm implements ActForm {

    private final Incidents incidents;
    private final Choices choices;
    private final Names names;
    private final Away away;

    AssignForm(Incidents incidents, Choices choices, Names names, Away away) {
        this.incidents = incidents;
        this.choices = choices;
        this.names = names;
        this.away = away;
    }

    @Override
    public String code() {
        return "assign";
    }

    @Override
    public String title() {
        return say("incident.assign.title");
    }

    @Override
    public boolean offered(Seen seen) {
        return alive(seen) && owns(seen);
    }

    @Override
    public String explanation(Seen seen) {
        return say("incident.assign.why");
    }

    @Override
    public List<Object> fields(Seen seen, Input input) {
        if (!offered(seen)) {
            return List.of(); // whose staff it is, is theirs to know
        }
        var holder = seen.header().holder();
        var team = input.text("team", text(holder.team()));
        var person = input.text("person", text(holder.assignee()));
        return List.of(
                new Select(
                        input.field("team", say("incident.field.team")).asOptional(),
                        choices.teamsOf(holder.party(), team)),
                new Select(
                        input.field("person", say("incident.assign.person")).asOptional(),
                        away.told(choices.staffOf(holder.party(), person), seen.actor(), seen.viewer())));
    }

    private static String text(@Nullable Object id) {
        return id == null ? "" : id.toString();
    }

    @Override
    public Outcome perform(Seen seen, Input input, Intent intent) {
        var basis = Basis.of(seen, input);
        var then = basis.then().holder();
        var team = mine(input, "team", then.team());
        var person = mine(input, "person", then.assignee());
        return incidents.assign(
                seen.view().history().id(),
                history -> {
                    var now = history.header().holder();
                    return merged(
                            basis.with(history),
                            new SentField("team", text(then.team()), text(now.team()), team),
                            new SentField("person", text(then.assignee()), text(now.assignee()), person));
                },
                seen.actor(),
                intent);
    }

    private Assignment merged(Basis basis, SentField team, SentField person) {
        Overtaken.refuse(
                List.of(team, person),
                field -> Overtaken.problem(field, by(basis), shown(field, field.now()), shown(field, field.mine())));
        return new Assignment(
                id(team).orElse(null), id(person).map(PersonId::new).orElse(null));
    }

    private static String mine(Input input, String name, @Nullable Object then) {
        return input.has(name) ? input.id(name).map(UUID::toString).orElse("") : text(then);
    }

    private static Optional<UUID> id(SentField field) {
        return Optional.of(field.merged()).filter(id -> !id.isEmpty()).map(UUID::fromString);
    }

    private String by(Basis basis) {
        return basis.since(RecordFacts.Assigned.class::isInstance)
                .map(entry -> names.person(entry.stamp().person()))
                .orElse(say("incident.assign.somebody"));
    }

    private String shown(SentField field, String id) {
        if (id.isEmpty()) {
            return field.name().equals("team") ? say("incident.assign.no-team") : say("incident.assign.nobody");
        }
        return field.name().equals("team")
                ? names.team(UUID.fromString(id))
                : names.person(new PersonId(UUID.fromString(id)));
    }

    @Override
    public Notice done(Seen after) {
        var person = after.header().holder().assignee();
        if (person == null && after.header().holder().team() == null) {
            return Notice.done(say("incident.assign.to-nobody"), say("incident.assign.to-nobody-text"));
        }
        return away.until(person, after.actor(), after.viewer())
                .map(until -> new Notice(
                        Tone.RISK,
                        say("incident.assign.done"),
                        say("incident.assign.away", "who", names.person(person), "time", until),
                        null))
                .orElseGet(() -> Notice.done(say("incident.assign.done"), say("incident.assign.done-text")));
    }
}
