package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fairlead.access.Act;
import org.fairlead.agreement.Agreements;
import org.fairlead.bulk.BulkAct;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.incident.EditIncident;
import org.fairlead.incident.EditIncident.Classification;
import org.fairlead.incident.IncidentFacts.Prioritised;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.PeopleToName;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.record.Header;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Title, people, fields, impact, urgency and priority of many incidents: what is left empty stays as it is on each. */
@Component
class ManyEdited implements BulkAct {

    private static final Map<String, RegisterKind<?>> REFERENCES =
            Map.of("service", Catalogue.SERVICE, "category", Catalogue.CATEGORY, "site", People.SITE);
    private static final Map<String, Function<Header.Subject, @Nullable Object>> HELD = Map.of(
            "title", Header.Subject::title,
            "reporter", Header.Subject::reporter,
            "affected", Header.Subject::affected,
            "service", Header.Subject::service,
            "category", Header.Subject::category,
            "site", Header.Subject::site);
    private static final List<String> PEOPLE = List.of("reporter", "affected");
    private static final List<String> CLASSIFIED = List.of("impact", "urgency", "priority", "priorityReason");

    private final Incidents incidents;
    private final Register register;
    private final Agreements agreements;
    private final PeopleToName people;

    ManyEdited(Incidents incidents, Register register, Agreements agreements, PeopleToName people) {
        this.people = people;
        this.incidents = incidents;
        this.register = register;
        this.agreements = agreements;
    }

    @Override
    public String code() {
        return "edit";
    }

    @Override
    public String title() {
        return say("incident.many.edit");
    }

    @Override
    public Act needs() {
        return Act.EDIT_RECORD;
    }

    @Override
    public List<Part> parts(Actor actor) {
        var matrix = agreements.matrix();
        return List.of(
                items("service", say("incident.row-field.service"), Catalogue.SERVICE),
                items("category", say("incident.row-field.category"), Catalogue.CATEGORY),
                items("site", say("incident.row-field.site"), People.SITE),
                Part.text("title", say("incident.row-field.title"), say("incident.many.title-hint"), 1)
                        .asOptional(),
                Part.text("reporter", say("incident.row-field.reporter"), say("incident.many.person-hint"), 1)
                        .asOptional(),
                Part.text("affected", say("incident.row-field.affected"), say("incident.many.person-hint"), 1)
                        .asOptional(),
                Part.chosen("impact", say("incident.row-field.impact"), words(matrix.impacts())),
                Part.chosen("urgency", say("incident.row-field.urgency"), words(matrix.urgencies())),
                Part.text("priority", say("incident.row-field.priority"), say("incident.many.priority-hint"), 1)
                        .asOptional(),
                Part.text("priorityReason", say("incident.row-field.priority-reason"), "", 1)
                        .asOptional());
    }

    private <T> Part items(String name, String label, RegisterKind<T> kind) {
        var choices = register.all(kind).stream()
                .map(item -> new Choice(item.id().toString(), kind.title().apply(item.body())));
        return Part.chosen(
                name, label, Stream.concat(Stream.of(asItIs()), choices).toList());
    }

    private static List<Choice> words(List<String> words) {
        return Stream.concat(Stream.of(asItIs()), words.stream().map(word -> new Choice(word, word)))
                .toList();
    }

    @Override
    public String words(Map<String, String> values, Actor actor) {
        var said = new ArrayList<String>();
        for (var part : parts(actor)) {
            var value = said(values, part.name());
            if (!value.isEmpty()) {
                said.add(
                        part.label() + ": " + (PEOPLE.contains(part.name()) ? label(value, actor) : word(part, value)));
            }
        }
        if (said.isEmpty()) {
            throw GeneralRefusal.invalid("service", say("incident.many.no-field"));
        }
        var priority = said(values, "priority");
        if (!priority.isEmpty() && !priority.matches("[1-9]")) {
            throw GeneralRefusal.invalid("priority", say("incident.many.priority"));
        }
        if (!priority.isEmpty() && said(values, "priorityReason").isEmpty()) {
            throw GeneralRefusal.invalid("priorityReason", say("incident.many.priority-reason"));
        }
        return String.join("; ", said);
    }

    private static String word(Part part, String value) {
        if (part.choices().isEmpty()) {
            return value;
        }
        return part.choices().stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .map(Choice::words)
                .orElseThrow(() -> GeneralRefusal.invalid(part.name(), say("incident.many.from-list")));
    }

    private static String said(Map<String, String> values, String name) {
        return values.getOrDefault(name, "").strip();
    }

    @Override
    public Map<String, String> settled(Map<String, String> values, Actor actor) {
        var settled = new LinkedHashMap<>(values);
        PEOPLE.stream()
                .filter(name -> !said(values, name).isEmpty())
                .forEach(name -> settled.put(
                        name, person(said(values, name), name, actor).toString()));
        return settled;
    }

    private String label(String person, Actor actor) {
        return people.one(actor, UUID.fromString(person))
                .map(PeopleToName.Named::label)
                .orElse(person);
    }

    /** Whom the words name. Refused where nobody or several people fit them. */
    private UUID person(String words, String field, Actor actor) {
        var fitting = fitting(words, actor);
        if (fitting.size() != 1) {
            throw GeneralRefusal.invalid(
                    field,
                    fitting.isEmpty() ? say("incident.many.nobody-called") : say("incident.many.several-called"));
        }
        return fitting.getFirst().person();
    }

    private List<PeopleToName.Named> fitting(String words, Actor actor) {
        try {
            return people.one(actor, UUID.fromString(words)).stream().toList();
        } catch (IllegalArgumentException noId) {
            var called = people.called(actor, words);
            return called.isEmpty() ? people.like(actor, words, 2) : called;
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public Outcome perform(RecordId record, Map<String, String> values, Actor actor, Intent intent) {
        var fields = new HashMap<String, @Nullable String>();
        REFERENCES.keySet().stream()
                .filter(name -> !said(values, name).isEmpty())
                .forEach(name -> fields.put(name, said(values, name)));
        Stream.concat(Stream.of("title"), PEOPLE.stream())
                .filter(name -> !said(values, name).isEmpty())
                .forEach(name -> fields.put(name, said(values, name)));
        boolean classified =
                CLASSIFIED.stream().anyMatch(name -> !said(values, name).isEmpty());
        var priority = said(values, "priority");
        var classification = classified
                ? new Classification(
                        orNull(said(values, "impact")),
                        orNull(said(values, "urgency")),
                        priority.isEmpty() ? null : Integer.valueOf(priority),
                        orNull(said(values, "priorityReason")))
                : null;
        return incidents.edit(record, new EditIncident(fields, classification), actor, intent);
    }

    @Override
    public String becoming(History before, History after) {
        int was = before.header().priority();
        int becomes = after.header().priority();
        return was == becomes
                ? say("incident.many.priority-stays", "priority", was)
                : say("incident.many.priority-becomes", "was", was, "becomes", becomes);
    }

    private static Choice asItIs() {
        return new Choice("", say("incident.many.as-it-is"));
    }

    @Override
    public boolean undoable() {
        return true;
    }

    @Override
    public Outcome undo(Did did, Map<String, String> values, Actor actor, Intent intent) {
        var fields = new HashMap<String, @Nullable String>();
        for (var name : HELD.keySet()) {
            if (!Objects.equals(held(did.before(), name), held(did.after(), name))) {
                mustStillBe(held(did.now(), name), held(did.after(), name), name);
                fields.put(name, held(did.before(), name));
            }
        }
        var was = Classifying.current(did.before());
        var became = Classifying.current(did.after());
        if (was.equals(became)) {
            return incidents.edit(did.id(), new EditIncident(fields, null), actor, intent);
        }
        mustStillBe(Classifying.current(did.now()), became, "priority");
        return incidents.edit(did.id(), new EditIncident(fields, again(was)), actor, intent);
    }

    private static Classification again(Prioritised was) {
        boolean overridden = was.reason() != null;
        return new Classification(was.impact(), was.urgency(), overridden ? was.priority() : null, was.reason());
    }

    private static @Nullable String held(History history, String field) {
        var held =
                Objects.requireNonNull(HELD.get(field)).apply(history.header().subject());
        return held == null ? null : held.toString();
    }

    private static void mustStillBe(@Nullable Object now, @Nullable Object wanted, String field) {
        if (!Objects.equals(now, wanted)) {
            throw GeneralRefusal.invalid(field, say("incident.many.changed-since", "field", field));
        }
    }
}
