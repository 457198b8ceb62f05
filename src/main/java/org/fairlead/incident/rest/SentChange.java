package org.fairlead.incident.rest;

import static org.fairlead.platform.language.Say.say;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fairlead.incident.EditIncident;
import org.fairlead.incident.IncidentFields;
import org.fairlead.incident.SentField;
import org.fairlead.incident.SentFields;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.FieldProblem.Both;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.record.History;
import org.jspecify.annotations.Nullable;

/**
 * A change of properties that was sent, and the version its sender had read. It is merged with what others made of them since, by the rule of
 * the forms: what the sender left as it was stays as it is now.
 *
 * @param sent what the body held
 * @param version the version it is based on
 */
record SentChange(Sent sent, int version) {

    private static final List<String> TEXTS = List.of("title", "description", "impact", "urgency", "priorityReason");
    private static final List<String> ITEMS = List.of("service", "category", "site", "reporter", "affected");

    /** What has to be changed on it as it is now; refused when the same was changed otherwise since, or that version has yet to come. */
    EditIncident edit(History history) {
        if (version < 1 || version > history.version()) {
            throw new RefusedException(new GeneralRefusal.Stale(
                    history.header().identity().number().text(), version, history.version()));
        }
        var merged = SentFields.of(IncidentFields.at(history, version), IncidentFields.of(history), said());
        var overtaken = merged.overtaken();
        if (!overtaken.isEmpty()) {
            throw new RefusedException(new Overtaken(overtaken, version));
        }
        var edit = merged.edit();
        checkReason(edit);
        return edit;
    }

    private Map<String, String> said() {
        for (var field : List.of("impact", "urgency")) {
            if (sent.empties(field)) {
                throw GeneralRefusal.invalid(
                        field, "An incident always has an " + field + ". Send one or leave it out.");
            }
        }
        var said = new HashMap<String, String>();
        TEXTS.stream()
                .filter(sent::has)
                .forEach(name -> said.put(name, IncidentFields.plain(Objects.requireNonNullElse(sent.text(name), ""))));
        ITEMS.stream().filter(sent::has).forEach(name -> said.put(name, text(sent.id(name))));
        if (sent.has("priority")) {
            said.put("priority", text(sent.whole("priority")));
        }
        return said;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** A reason is one for a priority. */
    private void checkReason(EditIncident edit) {
        var classification = edit.classification();
        if (classification != null && classification.priority() == null && sent.text("priorityReason") != null) {
            throw GeneralRefusal.invalid("priorityReason", "Send the priority that this is the reason for.");
        }
    }

    /**
     * Somebody else changed the same properties to something else.
     *
     * @param met the properties
     * @param version the version that was sent
     */
    private record Overtaken(List<SentField> met, int version) implements Refusal {

        @Override
        public RefusalKind kind() {
            return RefusalKind.STALE;
        }

        @Override
        public String code() {
            return "stale-version";
        }

        @Override
        public String sentence() {
            var names = met.stream().map(SentField::name).collect(Collectors.joining(", "));
            return say("incident.overtaken.read", "fields", names, "version", Integer.toString(version));
        }

        @Override
        public List<FieldProblem> fields() {
            return met.stream()
                    .map(field -> new FieldProblem(
                            field.name(),
                            say("incident.overtaken.both"),
                            new Both(orNull(field.now()), orNull(field.mine()))))
                    .toList();
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }
}
