package org.fairlead.platform.filter;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A field that a list can be filtered by.
 *
 * @param name as written in a filter, such as {@code opened}: lower case, digits and hyphens
 * @param type what it holds
 * @param choices the closed list, for {@link FilterType#CHOICE}
 * @param key of the text that says what it means, for help
 * @param others what people call it besides; understood, and never written
 */
public record FilterField(String name, FilterType type, List<Choice> choices, String key, List<String> others) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Checks the name and copies the choices. */
    public FilterField {
        if (!NAME.matcher(name).matches() || Word.reserved(name)) {
            throw new IllegalArgumentException("not a name for a field: " + name);
        }
        choices = List.copyOf(choices);
        others = List.copyOf(others);
        if (choices.isEmpty() == (type == FilterType.CHOICE)) {
            throw new IllegalArgumentException("choices belong to fields of type CHOICE: " + name);
        }
    }

    /** A field of any type but choice. */
    public static FilterField of(String name, FilterType type, String key) {
        return new FilterField(name, type, List.of(), key, List.of());
    }

    /** A field with a closed list. */
    public static FilterField choice(String name, List<Choice> choices, String key) {
        return new FilterField(name, FilterType.CHOICE, choices, key, List.of());
    }

    /** What it means, for help. */
    public String words() {
        return say(key);
    }

    /** The same, understood by another name as well. */
    public FilterField also(String other) {
        var all = new ArrayList<>(others);
        all.add(other);
        return new FilterField(name, type, choices, key, all);
    }

    /** Whether it goes by the name, in any case. */
    boolean isCalled(String called) {
        return name.equalsIgnoreCase(called) || others.stream().anyMatch(called::equalsIgnoreCase);
    }

    /**
     * One of a closed list. Its words are part of the language of filters and so the same for all readers.
     *
     * @param code as kept
     * @param words as read on pages; both are understood, in any case
     */
    public record Choice(String code, String words) {}
}
