package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fairlead.bulk.BulkAct.Choice;
import org.fairlead.bulk.BulkAct.Part;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What acts on many incidents are told with. What nobody says anything of stays as it is on each; that it is to be empty has to be said.
 *
 * @param register what is chosen from
 */
@Component
record ManyParts(Register register) {

    /** What is sent to empty a field. */
    static final String NONE = "none";

    /** What is sent to leave a field as it is on each, as if nothing was sent. */
    static final String AS_IT_IS = "";

    /** One of several, or as it is. */
    static Part chosen(String name, String label, Stream<Choice> choices) {
        var asItIs = new Choice(AS_IT_IS, say("incident.many.as-it-is"));
        return Part.chosen(
                name, label, Stream.concat(Stream.of(asItIs), choices).toList());
    }

    /** An item of the register, none of them, or as it is. */
    <T> Part item(String name, String label, String none, RegisterKind<T> kind, Predicate<T> fits) {
        return chosen(name, label, Stream.concat(Stream.of(new Choice(NONE, none)), items(kind, fits)));
    }

    /** The items there are. */
    <T> Stream<Choice> items(RegisterKind<T> kind, Predicate<T> fits) {
        return register.all(kind).stream()
                .filter(item -> fits.test(item.body()))
                .map(item -> new Choice(item.id().toString(), kind.title().apply(item.body())));
    }

    /** What was said of a part; empty for nothing. */
    static String said(Map<String, String> values, String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** What is wanted: as it is now when nothing was said, empty for none. */
    static String wanted(Map<String, String> values, String name, String now) {
        var said = said(values, name);
        if (said.equals(NONE)) {
            return "";
        }
        return said.equals(AS_IT_IS) ? now : said;
    }

    /** The words of the choice that was sent for a part; refused when it is none of them. */
    static String words(Part part, String value) {
        return part.choices().stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .map(Choice::words)
                .orElseThrow(() -> GeneralRefusal.invalid(part.name(), say("incident.many.from-list")));
    }

    /** Something that has to be chosen. */
    static Part needed(String name, String label, Stream<Choice> choices) {
        var none = new Choice("", say("incident.many.choose"));
        return Part.chosen(name, label, Stream.concat(Stream.of(none), choices).toList());
    }

    /** The words of what had to be chosen. */
    static String needed(Part part, Map<String, String> values) {
        var said = said(values, part.name());
        if (said.isEmpty()) {
            throw GeneralRefusal.invalid(part.name(), say("incident.many.from-list"));
        }
        return words(part, said);
    }

    /** The id that was sent for a part; refused when it is none. */
    static UUID id(Map<String, String> values, String name) {
        try {
            return UUID.fromString(said(values, name));
        } catch (IllegalArgumentException notAnId) {
            throw GeneralRefusal.invalid(name, say("incident.many.from-list"));
        }
    }

    /** What becomes of something on one of them, in words. */
    static String becomes(String what, String before, String after) {
        return before.equals(after)
                ? say("incident.many.stays", "what", what, "now", before)
                : say("incident.many.becomes", "what", what, "before", before, "now", after);
    }

    /** The name of an item, or what is said where there is none. */
    <T> String title(RegisterKind<T> kind, @Nullable UUID id, String none) {
        return id == null ? none : register.title(kind, id);
    }
}
