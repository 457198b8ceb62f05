package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fairlead.access.Act;
import org.fairlead.agreement.Agreements;
import org.fairlead.bulk.BulkAct;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.incident.EditIncident;
import org.fairlead.incident.IncidentFields;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.PeopleToName;
import org.fairlead.incident.SentFields;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.RecordId;
import org.springframework.stereotype.Component;

/** Fields of many incidents: what nothing is said of stays as it is on each, and what may be empty is emptied by saying so. */
@Component
class ManyEdited implements BulkAct {

    private static final List<String> PEOPLE = List.of("reporter", "affected");

    /** What must never be empty, so that {@code none} is a word like any other there, or no choice. */
    private static final List<String> NEVER_EMPTY = List.of("title", "impact", "urgency", "priorityReason");

    private static final int LOWEST = 9;

    private final Incidents incidents;
    private final ManyParts parts;
    private final Agreements agreements;
    private final PeopleToName people;

    ManyEdited(Incidents incidents, ManyParts parts, Agreements agreements, PeopleToName people) {
        this.people = people;
        this.incidents = incidents;
        this.parts = parts;
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
                item("service", say("incident.field.service"), Catalogue.SERVICE),
                item("category", say("incident.field.category"), Catalogue.CATEGORY),
                item("site", say("incident.field.site"), People.SITE),
                text("title", say("incident.field.title"), say("incident.many.title-hint"), 1),
                text("description", say("incident.report.happened"), say("incident.many.description-hint"), 4),
                text("reporter", say("incident.person.reporter"), say("incident.many.person-hint"), 1),
                text("affected", say("incident.person.affected"), say("incident.many.person-hint"), 1),
                ManyParts.chosen("impact", say("incident.field.impact"), words(matrix.impacts())),
                ManyParts.chosen("urgency", say("incident.field.urgency"), words(matrix.urgencies())),
                ManyParts.chosen("priority", say("incident.field.priority"), priorities()),
                text("priorityReason", say("incident.edit.priority-reason"), "", 1));
    }

    private <T> Part item(String name, String label, RegisterKind<T> kind) {
        return parts.item(name, label, say("incident.many.none"), kind, any -> true);
    }

    private static Part text(String name, String label, String hint, int rows) {
        return Part.text(name, label, hint, rows).asOptional();
    }

    private static Stream<Choice> words(List<String> words) {
        return words.stream().map(word -> new Choice(word, word));
    }

    private static Stream<Choice> priorities() {
        return Stream.concat(
                Stream.of(new Choice(ManyParts.NONE, say("incident.many.by-matrix"))),
                IntStream.rangeClosed(1, LOWEST).mapToObj(each -> new Choice(Integer.toString(each), "P" + each)));
    }

    @Override
    public String words(Map<String, String> values, Actor actor) {
        var said = new ArrayList<String>();
        for (var part : parts(actor)) {
            var value = ManyParts.said(values, part.name());
            if (!value.isEmpty()) {
                said.add(say("incident.many.said", "what", part.label(), "value", shown(part, value, actor)));
            }
        }
        if (said.isEmpty()) {
            throw GeneralRefusal.invalid("service", say("incident.many.no-field"));
        }
        var priority = ManyParts.said(values, "priority");
        boolean overrides = !priority.isEmpty() && !priority.equals(ManyParts.NONE);
        if (overrides && ManyParts.said(values, "priorityReason").isEmpty()) {
            throw GeneralRefusal.invalid("priorityReason", say("incident.many.priority-reason"));
        }
        return String.join("; ", said);
    }

    private String shown(Part part, String value, Actor actor) {
        if (value.equals(ManyParts.NONE) && !NEVER_EMPTY.contains(part.name())) {
            return part.choices().isEmpty() ? say("incident.many.none") : ManyParts.words(part, value);
        }
        if (PEOPLE.contains(part.name())) {
            return label(value, actor);
        }
        return part.choices().isEmpty() ? value : ManyParts.words(part, value);
    }

    @Override
    public Map<String, String> settled(Map<String, String> values, Actor actor) {
        var settled = new LinkedHashMap<>(values);
        PEOPLE.stream()
                .filter(name -> !ManyParts.said(values, name).isEmpty())
                .filter(name -> !ManyParts.said(values, name).equals(ManyParts.NONE))
                .forEach(name -> settled.put(
                        name, person(ManyParts.said(values, name), name, actor).toString()));
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

    @Override
    public Outcome perform(RecordId record, Map<String, String> values, Actor actor, Intent intent) {
        return incidents.edit(record, now -> edit(values, IncidentFields.of(now)), actor, intent);
    }

    private static EditIncident edit(Map<String, String> values, IncidentFields now) {
        var wanted = new HashMap<String, String>();
        now.values().forEach((name, held) -> wanted.put(name, wanted(values, name, held)));
        return SentFields.of(now, now, wanted).edit();
    }

    private static String wanted(Map<String, String> values, String name, String held) {
        var said = ManyParts.said(values, name);
        var word =
                NEVER_EMPTY.contains(name) && said.equals(ManyParts.NONE) ? said : ManyParts.wanted(values, name, held);
        return name.equals("description") ? IncidentFields.plain(word) : word;
    }

    @Override
    public String becoming(History before, History after) {
        var was = IncidentFields.of(before);
        var becomes = IncidentFields.of(after);
        var said = IncidentFields.FACTS.stream()
                .filter(name -> !was.of(name).equals(becomes.of(name)))
                .map(name -> ManyParts.becomes(heading(name), named(name, was), named(name, becomes)))
                .collect(Collectors.toCollection(ArrayList::new));
        int stood = before.header().priority();
        int stands = after.header().priority();
        said.add(
                stood == stands
                        ? say("incident.many.priority-stays", "now", stood)
                        : say("incident.many.priority-becomes", "before", stood, "now", stands));
        return String.join("; ", said);
    }

    private static String heading(String field) {
        return switch (field) {
            case "title" -> say("incident.field.title");
            case "service" -> say("incident.field.service");
            case "category" -> say("incident.field.category");
            case "site" -> say("incident.field.site");
            case "reporter" -> say("incident.person.reporter");
            case "affected" -> say("incident.person.affected");
            default -> say("incident.report.happened");
        };
    }

    private String named(String field, IncidentFields fields) {
        var value = fields.of(field);
        var kind = IncidentFields.REFERENCES.get(field);
        if (value.isEmpty()) {
            return say("incident.many.none");
        }
        return kind == null
                ? say("incident.many.quoted", "text", FilledWords.shortened(value))
                : parts.title(kind, UUID.fromString(value), "");
    }

    @Override
    public boolean undoable(Actor actor) {
        return true;
    }

    /** Only what this changed, where nobody has changed it since. */
    @Override
    public Outcome undo(Did did, Map<String, String> values, Actor actor, Intent intent) {
        var was = IncidentFields.of(did.before());
        var became = IncidentFields.of(did.after());
        return incidents.edit(did.id(), now -> back(was, became, IncidentFields.of(now)), actor, intent);
    }

    private static EditIncident back(IncidentFields was, IncidentFields became, IncidentFields now) {
        var wanted = new HashMap<String, String>();
        for (var name : now.values().keySet()) {
            if (!was.of(name).equals(became.of(name))) {
                if (!now.of(name).equals(became.of(name))) {
                    throw GeneralRefusal.invalid(name, say("incident.many.changed-since", "field", field(name)));
                }
                wanted.put(name, was.of(name));
            }
        }
        return SentFields.of(now, now, wanted).edit();
    }

    private static String field(String name) {
        return switch (name) {
            case "impact" -> say("incident.field.impact");
            case "urgency" -> say("incident.field.urgency");
            case "priority", "priorityReason" -> say("incident.field.priority");
            default -> heading(name);
        };
    }
}
