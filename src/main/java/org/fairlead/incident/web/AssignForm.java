package org.fairlead.incident.web;

import static org.fairlead.incident.web.Offering.alive;
import static org.fairlead.incident.web.Offering.owns;

import java.util.List;
import org.fairlead.incident.Incidents;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.refusal.RefusedException;
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
        return "Assign";
    }

    @Override
    public boolean offered(Seen seen) {
        return alive(seen) && owns(seen);
    }

    @Override
    public String explanation(Seen seen) {
        return "Whoever is named finds it among their own work. Naming a person starts the work.";
    }

    @Override
    public List<Object> fields(Seen seen, Input input) {
        var holder = seen.header().holder();
        var team = input.text("team", text(holder.team()));
        var person = input.text("person", text(holder.assignee()));
        return List.of(
                new Select(input.field("team", "Team").asOptional(), choices.teamsOf(holder.party(), team)),
                new Select(
                        input.field("person", "Person at work").asOptional(),
                        away.told(choices.staffOf(holder.party(), person), seen.actor(), seen.viewer())));
    }

    private static String text(@Nullable Object id) {
        return id == null ? "" : id.toString();
    }

    @Override
    public Outcome perform(Seen seen, Input input, Intent intent) {
        var now = seen.header().holder();
        var person = input.has("person") ? input.id("person").map(PersonId::new).orElse(null) : now.assignee();
        var team = input.has("team") ? input.id("team").orElse(null) : now.team();
        mustHaveSeen(seen, input, person);
        return incidents.assign(seen.view().history().id(), team, person, seen.actor(), intent);
    }

    private void mustHaveSeen(Seen seen, Input input, @Nullable PersonId person) {
        var basis = Basis.of(seen, input);
        var now = seen.header().holder();
        var value =
                new Basis.Value("person", text(basis.then().holder().assignee()), text(now.assignee()), text(person));
        if (value.overtaken()) {
            var by = basis.since(RecordFacts.Assigned.class::isInstance)
                    .map(entry -> names.person(entry.stamp().person()))
                    .orElse("Somebody");
            throw new RefusedException(new Overtaken(List.of(value.problem(by, shown(now.assignee()), shown(person)))));
        }
    }

    private String shown(@Nullable PersonId person) {
        return person == null ? "nobody in particular" : names.person(person);
    }

    @Override
    public Notice done(Seen after) {
        var person = after.header().holder().assignee();
        return away.until(person, after.actor(), after.viewer())
                .map(until -> new Notice(
                        Tone.RISK, "Assigned", "%s is away until %s.".formatted(names.person(person), until), null))
                .orElseGet(() -> Notice.done("Assigned", "Whoever is named finds it among their own work."));
    }
}
