package org.fairlead.template;

import static org.fairlead.platform.language.Say.say;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.access.Sharing;
import org.fairlead.access.Sharings;
import org.fairlead.draft.DraftBox;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.web.ui.ErrorSummary;
import org.fairlead.platform.web.ui.Field;
import org.fairlead.platform.web.ui.Link;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What a form about a template holds, and what was wrong with it. */
public final class TemplateInput {

    private final MultiValueMap<String, String> values;
    private final Map<String, String> problems;

    private TemplateInput(MultiValueMap<String, String> values, Map<String, String> problems) {
        this.values = values;
        this.problems = problems;
    }

    /** What was sent, or stands in the form at first. */
    public static TemplateInput of(MultiValueMap<String, String> values) {
        return new TemplateInput(new LinkedMultiValueMap<>(values), Map.of());
    }

    /** Name, code and sharing of a template. The kind adds the rest. */
    static TemplateInput of(Template<?> template) {
        var values = new LinkedMultiValueMap<String, String>();
        values.add("name", template.name());
        values.add("code", template.code());
        values.add("sharing", template.shared().sharing().code());
        var team = template.shared().team();
        if (team != null) {
            values.add("team", team.toString());
        }
        return new TemplateInput(values, Map.of());
    }

    /** The same with what was refused; anything but input that can be mended is thrown on. */
    TemplateInput refused(RefusedException refused) {
        if (refused.refusal().fields().isEmpty()) {
            throw refused;
        }
        var found = new LinkedHashMap<String, String>();
        for (FieldProblem problem : refused.refusal().fields()) {
            found.putIfAbsent(problem.field(), problem.sentence());
        }
        return new TemplateInput(values, found);
    }

    /** Puts a value into the form. */
    public TemplateInput with(String name, String value) {
        values.set(name, value);
        return this;
    }

    /** The text of a field; empty when nothing was entered. */
    public String text(String name) {
        return Objects.requireNonNullElse(values.getFirst(name), "");
    }

    /** Everything entered under a name. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Whether the field is part of what was sent. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The names of the fields that were sent. */
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    /** A field with its problem, when it has one. */
    public Field field(String name, String label) {
        var problem = problems.get(name);
        return problem == null ? Field.of(name, label) : Field.of(name, label).withError(problem);
    }

    /** The problem of a field added to it, when it has one. */
    public Field mark(Field field) {
        var problem = problems.get(field.name());
        return problem == null ? field : field.withError(problem);
    }

    ErrorSummary summary() {
        return new ErrorSummary(problems.entrySet().stream()
                .map(each -> new Link(each.getValue(), "#" + each.getKey()))
                .toList());
    }

    boolean isRefused() {
        return !problems.isEmpty();
    }

    Sharings.Wish sharing() {
        return new Sharings.Wish(Sharing.of(text("sharing")).orElse(Sharing.PERSON), team());
    }

    private @org.jspecify.annotations.Nullable UUID team() {
        try {
            return text("team").isBlank() ? null : UUID.fromString(text("team").strip());
        } catch (IllegalArgumentException notAnId) {
            throw GeneralRefusal.invalid("team", say("template.own-team"));
        }
    }

    int version() {
        try {
            return Integer.parseInt(text("version").strip());
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    Once once(String what) {
        var kept = new java.util.TreeMap<>(values);
        kept.remove("_csrf");
        kept.keySet().removeIf(DraftBox::isAboutDrafts);
        return Once.sentUnder(text("intent"), what, kept.toString());
    }
}
