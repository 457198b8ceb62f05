package org.fairlead.incident.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.incident.EditIncident;
import org.fairlead.incident.IncidentFacts.Described;
import org.fairlead.people.People;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.record.Header;
import org.fairlead.record.History;
import org.fairlead.record.NewEntry;
import org.fairlead.record.RecordFacts.Changed;
import org.fairlead.record.RecordFacts.FieldChange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns an edit into what really changed, after checking every value. */
@Component
class Editing {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 50_000;

    private static final Map<String, RegisterKind<?>> REFERENCES = Map.of(
            "service", Catalogue.SERVICE,
            "category", Catalogue.CATEGORY,
            "site", People.SITE,
            "reporter", People.PERSON,
            "affected", People.PERSON);

    private static final Map<String, Function<Header.Subject, @Nullable Object>> NOW = Map.of(
            "title", Header.Subject::title,
            "service", Header.Subject::service,
            "category", Header.Subject::category,
            "site", Header.Subject::site,
            "reporter", Header.Subject::reporter,
            "affected", Header.Subject::affected);

    private final Register register;
    private final Classifying classifying;

    Editing(Register register, Classifying classifying) {
        this.register = register;
        this.classifying = classifying;
    }

    Register register() {
        return register;
    }

    List<NewEntry> entries(History history, EditIncident edit) {
        var problems = new ArrayList<FieldProblem>();
        edit.fields().forEach((field, value) -> check(problems, field, value));
        if (!problems.isEmpty()) {
            throw new RefusedException(new GeneralRefusal.InvalidInput(problems));
        }
        var entries = new ArrayList<NewEntry>();
        var changes = changes(history.header().subject(), edit.fields());
        if (!changes.isEmpty()) {
            var title = changes.get("title");
            entries.add(NewEntry.of(new Changed(changes)).saying(title == null ? null : title.to()));
        }
        var description = edit.fields().get("description");
        if (description != null) {
            entries.add(NewEntry.of(new Described()).saying(description.strip()));
        }
        if (edit.classification() != null) {
            var asked = classifying.again(history, edit.classification());
            if (!asked.equals(Classifying.current(history))) {
                entries.add(NewEntry.of(asked));
            }
        }
        return entries;
    }

    private static Map<String, FieldChange> changes(Header.Subject subject, Map<String, @Nullable String> fields) {
        var changes = new HashMap<String, FieldChange>();
        fields.forEach((field, value) -> {
            if (NOW.containsKey(field)) {
                var was = NOW.get(field).apply(subject);
                var before = was == null ? null : was.toString();
                var after = value == null || value.isBlank() ? null : value.strip();
                if (!Objects.equals(before, after)) {
                    changes.put(field, new FieldChange(before, after));
                }
            }
        });
        return changes;
    }

    /** Adds what is wrong with one field's new value. */
    void check(List<FieldProblem> problems, String field, @Nullable String value) {
        if (field.equals("title")) {
            title(problems, value);
        } else if (field.equals("description")) {
            if (value != null && value.length() > LONGEST_TEXT) {
                problems.add(new FieldProblem(field, "Shorten the description to 50,000 characters."));
            }
        } else if (REFERENCES.containsKey(field)) {
            reference(problems, field, value);
        } else {
            problems.add(new FieldProblem(field, "There is no field " + field + " that can be changed."));
        }
    }

    private static void title(List<FieldProblem> problems, @Nullable String value) {
        if (value == null || value.isBlank()) {
            problems.add(new FieldProblem("title", "Enter a title."));
        } else if (value.strip().length() > LONGEST_TITLE) {
            problems.add(new FieldProblem("title", "Shorten the title to 200 characters."));
        }
    }

    private void reference(List<FieldProblem> problems, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        var kind = Objects.requireNonNull(REFERENCES.get(field));
        try {
            if (register.latest(kind, UUID.fromString(value.strip())).isPresent()) {
                return;
            }
        } catch (IllegalArgumentException notAnId) {
            // Falls through: what is not an id cannot be chosen either.
        }
        problems.add(new FieldProblem(field, "Choose a " + kind.words() + " from the list."));
    }
}
