package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.fairlead.incident.EditIncident;
import org.fairlead.incident.IncidentFacts.Described;
import org.fairlead.incident.IncidentFacts.Prioritised;
import org.fairlead.incident.IncidentFields;
import org.fairlead.incident.IncidentRefusal;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.words.NumberWords;
import org.fairlead.platform.words.Readable;
import org.fairlead.record.Header;
import org.fairlead.record.History;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Phase;
import org.fairlead.record.RecordFacts.Changed;
import org.fairlead.record.RecordFacts.FieldChange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns an edit into what really changed, after checking every value. */
@Component
class Editing {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 50_000;
    static final int LONGEST_LINE = 1_000;

    private static final Map<String, Function<Header.Subject, @Nullable Object>> NOW = Map.of(
            "title", Header.Subject::title,
            "service", Header.Subject::service,
            "category", Header.Subject::category,
            "site", Header.Subject::site,
            "reporter", Header.Subject::reporter,
            "affected", Header.Subject::affected);

    private final Register register;
    private final Classifying classifying;
    private final Flagging flagging;

    Editing(Register register, Classifying classifying, Flagging flagging) {
        this.register = register;
        this.classifying = classifying;
        this.flagging = flagging;
    }

    Register register() {
        return register;
    }

    Flagging flagging() {
        return flagging;
    }

    List<NewEntry> entries(Actor actor, History history, EditIncident edit) {
        mustBeEditable(actor, history);
        var changes = changes(history.header().subject(), edit.fields());
        checkPeople(actor, changes);
        check(edit.fields(), changes);
        var classified = classified(history, edit);
        if (!isOpen(history) && (changes.containsKey("service") || classified.isPresent())) {
            throw new RefusedException(new IncidentRefusal.NotNow(say("incident.refusal.clocks-follow"), "not-open"));
        }
        var entries = new ArrayList<NewEntry>();
        if (!changes.isEmpty()) {
            var title = changes.get("title");
            entries.add(NewEntry.of(new Changed(changes)).saying(title == null ? null : title.to()));
        }
        if (edit.fields().containsKey("description")) {
            var description = kept(edit.fields().get("description"));
            if (!Objects.equals(description, description(history))) {
                entries.add(NewEntry.of(new Described()).saying(description));
            }
        }
        classified.map(NewEntry::of).ifPresent(entries::add);
        entries.addAll(flagged(history, changes));
        return entries;
    }

    /** What has ended was confirmed as it is: only those who oversee the estate put it right. */
    private static void mustBeEditable(Actor actor, History history) {
        if (history.header().progress().phase() == Phase.ENDED && actor.reach() == Reach.PARTY) {
            throw new RefusedException(new IncidentRefusal.NotNow(say("incident.refusal.closed"), "not-open"));
        }
    }

    /** For whom it is decides who confirms it, so its holder does not say that. */
    private static void checkPeople(Actor actor, Map<String, FieldChange> changes) {
        if (actor.reach() != Reach.PARTY) {
            return;
        }
        for (var field : List.of("reporter", "affected")) {
            if (changes.containsKey(field)) {
                throw GeneralRefusal.invalid(field, say("incident.refusal.for-whom"));
            }
        }
    }

    private List<NewEntry> flagged(History history, Map<String, FieldChange> changes) {
        var subject = history.header().subject();
        return flagging.changed(
                history,
                after(changes.get("affected"), subject.affected()),
                after(changes.get("reporter"), subject.reporter()));
    }

    private static @Nullable PersonId after(@Nullable FieldChange change, @Nullable PersonId otherwise) {
        if (change == null) {
            return otherwise;
        }
        return change.to() == null ? null : new PersonId(UUID.fromString(change.to()));
    }

    /** Another classification; empty when it stays. */
    private Optional<Prioritised> classified(History history, EditIncident edit) {
        return Optional.ofNullable(edit.classification())
                .map(asked -> classifying.again(history, asked))
                .filter(asked -> !asked.equals(Classifying.current(history)));
    }

    /** What stays as it was is not asked about again: a service that was retired since may stay. */
    private void check(Map<String, @Nullable String> fields, Map<String, FieldChange> changes) {
        var problems = new ArrayList<FieldProblem>();
        fields.forEach((field, value) -> {
            if (!IncidentFields.REFERENCES.containsKey(field) || changes.containsKey(field)) {
                check(problems, field, value);
            }
        });
        if (!problems.isEmpty()) {
            throw new RefusedException(new GeneralRefusal.InvalidInput(problems));
        }
    }

    private static boolean isOpen(History history) {
        var phase = history.header().progress().phase();
        return phase == Phase.OPEN || phase == Phase.WAITING;
    }

    private static @Nullable String description(History history) {
        return history.of(Described.class)
                .reduce((before, after) -> after)
                .flatMap(entry -> Optional.ofNullable(entry.text()))
                .orElse(null);
    }

    private static @Nullable String kept(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Refuses a text that is longer than anybody reads. */
    static void checkLength(String field, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            throw GeneralRefusal.invalid(field, say("incident.refusal.too-long", "most", NumberWords.of(longest)));
        }
    }

    private static Map<String, FieldChange> changes(Header.Subject subject, Map<String, @Nullable String> fields) {
        var changes = new HashMap<String, FieldChange>();
        fields.forEach((field, value) -> {
            if (NOW.containsKey(field)) {
                var was = NOW.get(field).apply(subject);
                var before = was == null ? null : was.toString();
                var after = kept(value);
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
                problems.add(new FieldProblem(field, say("incident.refusal.long-description")));
            }
        } else if (IncidentFields.REFERENCES.containsKey(field)) {
            reference(problems, field, value);
        } else {
            problems.add(new FieldProblem(field, say("incident.refusal.no-field", "field", field)));
        }
    }

    private static void title(List<FieldProblem> problems, @Nullable String value) {
        if (value == null || !Readable.saysSomething(value)) {
            problems.add(new FieldProblem("title", say("incident.refusal.title-missing")));
        } else if (!Readable.isOneLine(value)) {
            problems.add(new FieldProblem("title", say("incident.refusal.title-line")));
        } else if (value.strip().length() > LONGEST_TITLE) {
            problems.add(new FieldProblem("title", say("incident.refusal.title-long")));
        }
    }

    private void reference(List<FieldProblem> problems, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return;
        }
        var kind = Objects.requireNonNull(IncidentFields.REFERENCES.get(field));
        try {
            if (canBeChosen(kind, UUID.fromString(value.strip()))) {
                return;
            }
        } catch (IllegalArgumentException notAnId) {
            // Falls through: what is not an id cannot be chosen either.
        }
        problems.add(new FieldProblem(field, say("platform.refusal.from-list", "one", kind.one())));
    }

    /** Whether there is such an item and it is not retired. */
    private boolean canBeChosen(RegisterKind<?> kind, UUID id) {
        return register.latest(kind, id).filter(item -> !item.retired()).isPresent();
    }
}
