package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.draft.DraftBox;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.Refusal;
import org.fairlead.platform.refusal.RefusalKind;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Link;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was sent with a form, and what was wrong with it. */
final class Input {

    private final MultiValueMap<String, String> values;
    private final Map<String, String> errors;

    private Input(MultiValueMap<String, String> values, Map<String, String> errors) {
        this.values = values;
        this.errors = errors;
    }

    static Input of(MultiValueMap<String, String> values) {
        return new Input(values, Map.of());
    }

    /** A single value to begin with, such as the number that a link filled in. */
    static Input of(String name, String value) {
        var values = new LinkedMultiValueMap<String, String>();
        values.add(name, value);
        return of(values);
    }

    static Input empty() {
        return new Input(new LinkedMultiValueMap<>(), Map.of());
    }

    /** The same input, refused: each field's problem beside it, everything else kept. */
    Input refused(Refusal refusal) {
        var found = new LinkedHashMap<String, String>();
        for (FieldProblem problem : refusal.fields()) {
            found.merge(problem.field(), problem.sentence(), (one, next) -> one + " " + next);
        }
        if (found.isEmpty()) {
            found.put("", refusal.sentence());
        }
        var kept = new LinkedMultiValueMap<>(values);
        if (refusal.kind() == RefusalKind.STALE) {
            kept.remove(Basis.FIELD);
            kept.remove(News.READ_UNTIL);
        }
        if (refusal instanceof Overtaken overtaken) {
            overtaken.left().forEach(kept::set);
        }
        return new Input(kept, found);
    }

    /** The same with one problem more; nothing new where the field has one already. */
    Input withProblem(String field, String sentence) {
        var found = new LinkedHashMap<>(errors);
        found.putIfAbsent(field, sentence);
        return new Input(values, found);
    }

    /** The problems as links to their fields. */
    List<Link> errors() {
        return errors.entrySet().stream()
                .map(error -> new Link(error.getValue(), error.getKey().isEmpty() ? "#main" : "#" + error.getKey()))
                .toList();
    }

    boolean isRefused() {
        return !errors.isEmpty();
    }

    String text(String name) {
        return Optional.ofNullable(values.getFirst(name)).orElse("");
    }

    /** The same input as if this had not been sent. */
    Input without(String name) {
        var kept = new LinkedMultiValueMap<>(values);
        kept.remove(name);
        return new Input(kept, errors);
    }

    /** The same input with another value under the name. */
    Input with(String name, String value) {
        var kept = new LinkedMultiValueMap<>(values);
        kept.set(name, value);
        return new Input(kept, errors);
    }

    /** What of an address fills in a form: its fields, and nothing by which a form is known. */
    Input prefilling(ActForm form) {
        var kept = new LinkedMultiValueMap<>(values);
        DraftBox.ASKING.forEach(kept::remove);
        Set.of(Basis.FIELD, News.READ_UNTIL, "intent", "reply", "widen", "unreached", Whence.BACK, "_csrf")
                .forEach(kept::remove);
        if (!form.pointed()) {
            kept.remove(ActForm.ABOUT);
        }
        return new Input(kept, errors);
    }

    /** Whether nothing was sent. */
    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The value sent, or the given one when nothing was sent yet. */
    String text(String name, String otherwise) {
        var sent = values.getFirst(name);
        return sent == null ? otherwise : sent;
    }

    /** Whether anything was sent under the name, be it empty. */
    boolean has(String name) {
        return values.containsKey(name);
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    Optional<UUID> id(String name) {
        var text = text(name).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw GeneralRefusal.invalid(name, say("incident.input.one"));
        }
    }

    /** An id that must be there. */
    UUID neededId(String name, String sentence) {
        return id(name).orElseThrow(() -> GeneralRefusal.invalid(name, sentence));
    }

    /** Every id sent under the name. */
    List<UUID> ids(String name) {
        try {
            return all(name).stream().map(UUID::fromString).toList();
        } catch (IllegalArgumentException notAnId) {
            throw GeneralRefusal.invalid(name, say("incident.input.some"));
        }
    }

    /** One of the values of the type, or the given one when nothing was sent. */
    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        try {
            return text(name).isEmpty() ? otherwise : Enum.valueOf(type, text(name));
        } catch (IllegalArgumentException unknown) {
            throw GeneralRefusal.invalid(name, say("incident.input.value"));
        }
    }

    int number(String name) {
        try {
            return Integer.parseInt(text(name).strip());
        } catch (NumberFormatException notANumber) {
            throw GeneralRefusal.invalid(name, say("incident.input.number"));
        }
    }

    /** An instant that a form carries; empty for none. */
    Optional<Instant> instant(String name) {
        try {
            return Optional.of(text(name)).filter(text -> !text.isBlank()).map(Instant::parse);
        } catch (DateTimeParseException wrong) {
            throw GeneralRefusal.invalid(name, say("incident.input.moment"));
        }
    }

    /** A local date and time typed in the person's zone. */
    Optional<Instant> moment(String name, ZoneId zone) {
        var text = text(name).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeParseException wrong) {
            throw GeneralRefusal.invalid(name, say("incident.input.moment"));
        }
    }

    /** A field with its problem, when it has one. */
    Field field(String name, String label) {
        var error = errors.get(name);
        return error == null ? Field.of(name, label) : Field.of(name, label).withError(error);
    }

    /** What is kept of the input as the digest of the intent. */
    String digestable() {
        var sorted = new java.util.TreeMap<String, List<String>>(values);
        sorted.remove("_csrf");
        sorted.remove(Basis.FIELD);
        sorted.remove(News.READ_UNTIL);
        sorted.keySet().removeIf(DraftBox::isAboutDrafts);
        return sorted.toString();
    }
}
