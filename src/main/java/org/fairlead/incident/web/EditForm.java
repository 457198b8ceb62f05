package org.fairlead.incident.web;

import static org.fairlead.incident.web.Offering.worksOn;
import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.incident.EditIncident;
import org.fairlead.incident.IncidentFacts.Prioritised;
import org.fairlead.incident.Incidents;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.Select;
import org.fairlead.platform.web.ui.TextField;
import org.fairlead.record.Header;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changing fields, impact, urgency and priority: only what the sender changed is sent on, and nothing unseen is overwritten. */
@Component
class EditForm implements ActForm {

    private static final List<String> FIELDS = List.of("title", "service", "category", "site", "reporter", "affected");

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
        var now = values(seen.header(), last(Basis.of(seen, Input.empty())));
        var matrix = choices.agreements().matrix();
        var fields = new ArrayList<Object>(List.of(
                TextField.of(input.field("title", say("incident.field.title")), input.text("title", of(now, "title"))),
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
            fields.addAll(3, people(seen.actor(), input, now));
        }
        return fields;
    }

    /** Those who hold it do not say for whom it is: that person confirms their work. */
    static boolean mayNameSomebodyElse(Actor actor) {
        return actor.reach() != Reach.PARTY;
    }

    private List<Object> people(Actor actor, Input input, Map<String, String> now) {
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

    private static String of(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }

    private static Prioritised last(Basis basis) {
        return basis.then(Prioritised.class).orElseThrow();
    }

    private static Map<String, String> values(Header header, Prioritised priority) {
        var subject = header.subject();
        return Map.of(
                "title", subject.title(),
                "service", text(subject.service()),
                "category", text(subject.category()),
                "site", text(subject.site()),
                "reporter", text(subject.reporter()),
                "affected", text(subject.affected()),
                "impact", priority.impact(),
                "urgency", priority.urgency(),
                "priority", priority.reason() == null ? "" : Integer.toString(priority.priority()),
                "priorityReason", priority.reason() == null ? "" : priority.reason());
    }

    private static String text(@Nullable Object id) {
        return id == null ? "" : id.toString();
    }

    @Override
    public Outcome perform(Seen seen, Input sentInput, Intent intent) {
        var basis = Basis.of(seen, sentInput);
        var then = values(basis.then(), basis.then(Prioritised.class).orElseGet(() -> last(latest(seen))));
        var input = choices.people()
                .read(
                        sentInput,
                        seen.actor(),
                        Map.of("reporter", of(then, "reporter"), "affected", of(then, "affected")));
        var now = values(seen.header(), last(latest(seen)));
        var sent = now.keySet().stream()
                .map(name -> new Basis.Value(
                        name,
                        of(then, name),
                        of(now, name),
                        input.text(name, of(then, name)).strip()))
                .collect(Collectors.toUnmodifiableMap(Basis.Value::name, Function.identity()));
        if (offered(seen)) {
            Overtaken.refuse(
                    sent.values(),
                    value -> value.problem(
                            by(basis), shown(value.name(), value.now()), shown(value.name(), value.mine())));
        }
        var edit = new EditIncident(changed(sent), classification(sent, input));
        return incidents.edit(seen.view().history().id(), edit, seen.actor(), intent);
    }

    private static Basis latest(Seen seen) {
        return Basis.of(seen, Input.empty());
    }

    private String by(Basis basis) {
        return basis.since(fact -> fact instanceof RecordFacts.Changed || fact instanceof Prioritised)
                .map(entry -> names.person(entry.stamp().person()))
                .filter(name -> !name.isEmpty())
                .orElse(say("incident.assign.somebody"));
    }

    private String shown(String field, String value) {
        return value.isEmpty() ? "nothing" : words.named(field, value);
    }

    private static Map<String, @Nullable String> changed(Map<String, Basis.Value> sent) {
        var fields = new HashMap<String, @Nullable String>();
        for (var field : FIELDS) {
            var value = Objects.requireNonNull(sent.get(field));
            if (value.touched()) {
                fields.put(field, value.mine());
            }
        }
        return fields;
    }

    /** Impact, urgency and priority go together: what the sender left as it was stays as it is now. */
    private static EditIncident.@Nullable Classification classification(Map<String, Basis.Value> sent, Input input) {
        var parts = List.of("impact", "urgency", "priority", "priorityReason");
        if (parts.stream()
                .noneMatch(part -> Objects.requireNonNull(sent.get(part)).touched())) {
            return null;
        }
        var priority = merged(sent, "priority");
        Integer override = priority.isEmpty()
                ? null
                : Objects.requireNonNull(sent.get("priority")).touched()
                        ? Integer.valueOf(input.number("priority"))
                        : Integer.valueOf(priority);
        return new EditIncident.Classification(
                merged(sent, "impact"), merged(sent, "urgency"), override, merged(sent, "priorityReason"));
    }

    private static String merged(Map<String, Basis.Value> sent, String part) {
        return Objects.requireNonNull(sent.get(part)).merged();
    }

    @Override
    public Notice done(Seen after) {
        return Notice.done(say("incident.edit.done"), say("incident.edit.done-text"));
    }
}
