package org.fairlead.incident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.incident.IncidentFacts.Described;
import org.fairlead.incident.IncidentFacts.Prioritised;
import org.fairlead.people.People;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.record.Header;
import org.fairlead.record.History;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed on an incident, each field as the text that is sent for it. The priority and its reason are those that override the
 * matrix.
 *
 * @param values the values by field; empty where there is nothing
 */
public record IncidentFields(Map<String, String> values) {

    /** The fields that hold facts about the incident. */
    public static final List<String> FACTS =
            List.of("title", "description", "service", "category", "site", "reporter", "affected");

    /** What those of them are chosen from that refer to an item of the register. */
    public static final Map<String, RegisterKind<?>> REFERENCES = Map.of(
            "service", Catalogue.SERVICE,
            "category", Catalogue.CATEGORY,
            "site", People.SITE,
            "reporter", People.PERSON,
            "affected", People.PERSON);

    /** The fields that say together how much it matters. */
    public static final List<String> CLASSIFICATION = List.of("impact", "urgency", "priority", "priorityReason");

    /** Copies the map. */
    public IncidentFields {
        values = Map.copyOf(values);
    }

    /** As they are. */
    public static IncidentFields of(History history) {
        return at(history, Integer.MAX_VALUE);
    }

    /** As they were at a version; as they were first, at one before the first. */
    public static IncidentFields at(History history, int version) {
        var steps = history.steps();
        var header = steps.stream()
                .filter(step -> step.entry().seq() <= version)
                .map(History.Step::after)
                .reduce((first, last) -> last)
                .orElseGet(() -> steps.getFirst().after());
        var values = new HashMap<>(facts(header.subject()));
        values.put("description", description(history, version));
        values.putAll(classification(history, version));
        return new IncidentFields(values);
    }

    private static Map<String, String> facts(Header.Subject subject) {
        return Map.of(
                "title", subject.title(),
                "service", text(subject.service()),
                "category", text(subject.category()),
                "site", text(subject.site()),
                "reporter", text(subject.reporter()),
                "affected", text(subject.affected()));
    }

    private static String text(@Nullable Object id) {
        return id == null ? "" : id.toString();
    }

    private static String description(History history, int version) {
        return history.of(Described.class)
                .filter(entry -> entry.seq() <= version)
                .reduce((first, last) -> last)
                .flatMap(entry -> Optional.ofNullable(entry.text()))
                .map(IncidentFields::plain)
                .orElse("");
    }

    /** A text without what browsers make of ends of lines, so that one that came back as it went is the same. */
    public static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private static Map<String, String> classification(History history, int version) {
        var all = history.of(Prioritised.class).toList();
        var known = all.stream()
                .filter(entry -> entry.seq() <= version)
                .reduce((first, last) -> last)
                .orElseGet(all::getFirst);
        var held = (Prioritised) known.fact();
        var reason = held.reason();
        return Map.of(
                "impact",
                held.impact(),
                "urgency",
                held.urgency(),
                "priority",
                reason == null ? "" : Integer.toString(held.priority()),
                "priorityReason",
                reason == null ? "" : reason);
    }

    /** The value of a field. */
    public String of(String field) {
        return Objects.requireNonNull(values.get(field), field);
    }
}
