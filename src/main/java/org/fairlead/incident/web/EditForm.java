package org.fairlead.incident.web;

import static org.fairlead.incident.web.Offering.worksOn;
import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.incident.EditIncident;
import org.fairlead.incident.IncidentFacts.Described;
import org.fairlead.incident.IncidentFacts.Prioritised;
import org.fairlead.incident.IncidentFields;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.SentFields;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordFacts;
import org.springframework.stereotype.Component;

/** Changing fields, impact, urgency and priority: only what the sender changed is sent on, and nothing unseen is overwritten. */
@Component
class EditForm implements ActForm {

    private final Incidents incidents;
    private final Choices choices;
    private final Names names;
    private final ChangeWords words;

    EditForm(Incidents incidents, Choices choices, Names names, ChangeWords words) {
        this.incidents = incidents;
        this.choices = choices;
        this.names = names;
        this.words = words;
    }

    @Override
    public String code() {
        return "edit";
    }

    @Override
    public String title() {
        return say("incident.mark.change");
    }

    @Override
    public boolean offered(Seen seen) {
        return worksOn(seen);
    }

    @Override
    public List<Object> fields(Seen seen, Input input) {
        var now = IncidentFields.of(seen.view().history());
        var matrix = choices.agreements().matrix();
        var fields = new ArrayList<Object>(List.of(
                TextField.of(input.field("title", say("incident.field.title")), input.text("title", of(now, "title"))),
                new TextArea(
                        input.field("description", say("incident.report.happened"))
                                .asOptional(),
                        input.text("description", of(now, "description")),
                        6,
                        0),
                new Select(
                        input.field("service", say("incident.field.service")).asOptional(),
                        choices.optional(
                                Catalogue.SERVICE,
                                say("incident.field.unknown"),
                                input.text("service", of(now, "service")))),
                new Select(
                        input.field("category", say("incident.field.category")).asOptional(),
                        choices.optional(
                                Catalogue.CATEGORY,
                                say("incident.edit.not-sorted"),
                                input.text("category", of(now, "category")))),
                new Select(
                        input.field("site", say("incident.field.site")).asOptional(),
                        choices.optional(
                                People.SITE, say("incident.field.no-site"), input.text("site", of(now, "site")))),
                new Radios(
                        input.field("impact", say("incident.field.impact")),
                        choices.words(matrix.impacts(), input.text("impact", of(now, "impact"))),
                        true),
                new Radios(
                        input.field("urgency", say("incident.field.urgency")),
                        choices.words(matrix.urgencies(), input.text("urgency", of(now, "urgency"))),
                        true),
                TextField.of(
                        input.field("priority", say("incident.field.priority"))
                                .withHint(say("incident.edit.priority-hint"))
                                .asOptional(),
                        input.text("priority", of(now, "priority")),
                        TextField.Width.S),
                TextField.of(
                        input.field("priorityReason", say("incident.edit.priority-reason"))
                                .asOptional(),
                        input.text("priorityReason", of(now, "priorityReason")))));
        if (mayNameSomebodyElse(seen.actor())) {
            fields.addAll(4, people(seen.actor(), input, now));
        }
        return fields;
    }

    /** Those who hold it do not say for whom it is: that person confirms their work. */
    static boolean mayNameSomebodyElse(Actor actor) {
        return actor.reach() != Reach.PARTY;
    }

    private List<Object> people(Actor actor, Input input, IncidentFields now) {
        return List.of(
                choices.people()
                        .field(
                                input.field("reporter", say("incident.person.reporter"))
                                        .withHint(say("incident.person.reported-hint"))
                                        .asOptional(),
                                input.text("reporter", of(now, "reporter")),
                                actor),
                choices.people()
                        .field(
                                input.field("affected", say("incident.person.affected"))
                                        .withHint(say("incident.person.affected-hint"))
                                        .asOptional(),
                                input.text("affected", of(now, "affected")),
                                actor));
    }

    private static String of(IncidentFields fields, String name) {
        return fields.of(name);
    }

    @Override
    public Outcome perform(Seen seen, Input sentInput, Intent intent) {
        var basis = Basis.of(seen, sentInput);
        var then = basis.fields();
        var input = choices.people()
                .read(
                        sentInput,
                        seen.actor(),
                        Map.of("reporter", of(then, "reporter"), "affected", of(then, "affected")));
        var mine = then.values().keySet().stream()
                .filter(input::has)
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), name -> IncidentFields.plain(input.text(name))));
        return incidents.edit(
                seen.view().history().id(),
                now -> merged(basis.with(now), SentFields.of(then, IncidentFields.of(now), mine)),
                seen.actor(),
                intent);
    }

    private EditIncident merged(Basis basis, SentFields sent) {
        Overtaken.refuse(
                sent.fields().values(),
                field -> Overtaken.problem(
                        field, by(basis), shown(field.name(), field.now()), shown(field.name(), field.mine())));
        return sent.edit();
    }

    private String by(Basis basis) {
        return basis.since(fact ->
                        fact instanceof RecordFacts.Changed || fact instanceof Described || fact instanceof Prioritised)
                .map(entry -> names.person(entry.stamp().person()))
                .filter(name -> !name.isEmpty())
                .orElse(say("incident.assign.somebody"));
    }

    private String shown(String field, String value) {
        return value.isEmpty() ? say("incident.changed.nothing") : words.named(field, value);
    }

    @Override
    public Notice done(Seen after) {
        return Notice.done(say("incident.edit.done"), say("incident.edit.done-text"));
    }
}
