package org.fairlead.platform.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A field that a list can be filtered by.
 *
 * @param name as written in a filter, such as {@code opened}: lower case, digits and hyphens
 * @param type what it holds
 * @param choices the closed list, for {@link FilterType#CHOICE}
 * @param words what it means, for help
 * @param others what people call it besides; understood, and never written
 */
public record FilterField(String name, FilterType type, List<Choice> choices, String words, List<String> others) {

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
    public static FilterField of(String name, FilterType type, String words) {
        return new FilterField(name, type, List.of(), words, List.of());
    }

    /** A field with a closed list. */
    public static FilterField choice(String name, List<Choice> choices, String words) {
        return new FilterField(name, FilterType.CHOICE, choices, words, List.of());
    }

    /** The same, understood by another name as well. */
    public FilterField also(String other) {
        var all = new ArrayList<>(others);
        all.add(other);
        return new FilterField(name, type, choices, words, all);
    }

    /** Whether it goes by the name, in any case. */
    boolean isCalled(String called) {
        return name.equalsIgnoreCase(called) || others.stream().anyMatch(called::equalsIgnoreCase);
    }

    /**
     * One of a closed list.
     *
     * @param code as kept
     * @param words as read on pages; both are understood, in any case
     */
    public record Choice(String code, String words) {}
}
