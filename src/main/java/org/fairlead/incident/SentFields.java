package org.fairlead.incident;

import static org.fairlead.platform.language.Say.say;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fairlead.incident.EditIncident.Classification;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Fields of an incident that were sent, merged with what others made of them meanwhile.
 *
 * @param fields the fields by name, those not sent as their sender saw them
 */
public record SentFields(Map<String, SentField> fields) {

    /** Copies the map. */
    public SentFields {
        fields = Map.copyOf(fields);
    }

    /**
     * What was sent.
     *
     * @param then what the sender saw
     * @param now how it is
     * @param mine what was sent, by field; what is left out stays
     */
    public static SentFields of(IncidentFields then, IncidentFields now, Map<String, String> mine) {
        var fields = new HashMap<String, SentField>();
        now.values().keySet().forEach(name -> {
            var seen = then.of(name);
            fields.put(name, new SentField(name, seen, now.of(name), mine.getOrDefault(name, seen)));
        });
        return new SentFields(fields);
    }

    private SentField field(String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    /** Those that somebody else has changed to something else meanwhile, by name. */
    public List<SentField> overtaken() {
        return fields.values().stream()
                .filter(SentField::overtaken)
                .sorted(Comparator.comparing(SentField::name))
                .toList();
    }

    /** What has to be changed: what the sender changed, and nothing else. */
    public EditIncident edit() {
        var changed = new HashMap<String, @Nullable String>();
        IncidentFields.FACTS.stream()
                .map(this::field)
                .filter(SentField::touched)
                .forEach(field -> changed.put(field.name(), field.mine().isEmpty() ? null : field.mine()));
        return new EditIncident(changed, classification());
    }

    /** Impact, urgency and priority go together: what the sender left as it was stays as it is now. */
    private @Nullable Classification classification() {
        if (IncidentFields.CLASSIFICATION.stream().map(this::field).noneMatch(SentField::touched)) {
            return null;
        }
        return new Classification(
                field("impact").merged(),
                field("urgency").merged(),
                priority(field("priority").merged()),
                field("priorityReason").merged());
    }

    private static @Nullable Integer priority(String text) {
        try {
            return text.isEmpty() ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException notANumber) {
            throw GeneralRefusal.invalid("priority", say("incident.input.number"));
        }
    }
}
