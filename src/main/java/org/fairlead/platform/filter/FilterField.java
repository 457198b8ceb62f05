package org.fairlead.platform.filter;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A field that a list can be filtered by.
 *
 * @param name as written in a filter, such as {@code opened}: lower case, digits and hyphens
 * @param type what it holds
 * @param choices the closed list, for {@link FilterType#CHOICE}
 * @param key of the text that says what it means, for help
 */
public record FilterField(String name, FilterType type, List<Choice> choices, String key) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Checks the name and copies the choices. */
    public FilterField {
        if (!NAME.matcher(name).matches() || Word.reserved(name)) {
            throw new IllegalArgumentException("not a name for a field: " + name);
        }
        choices = List.copyOf(choices);
        if (choices.isEmpty() == (type == FilterType.CHOICE)) {
            throw new IllegalArgumentException("choices belong to fields of type CHOICE: " + name);
        }
    }

    /** A field of any type but choice. */
    public static FilterField of(String name, FilterType type, String key) {
        return new FilterField(name, type, List.of(), key);
    }

    /** A field with a closed list. */
    public static FilterField choice(String name, List<Choice> choices, String key) {
        return new FilterField(name, FilterType.CHOICE, choices, key);
    }

    /** What it means, for help. */
    public String words() {
        return say(key);
    }

    /**
     * One of a closed list. Its words are part of the language of filters and so the same for all readers.
     *
     * @param code as kept
     * @param words as read on pages; both are understood, in any case
     */
    public record Choice(String code, String words) {}
}
