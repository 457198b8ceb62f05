package org.fairlead.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Names and the small whole numbers that stand for them, in the order in which the names were first met. */
public final class Names {

    /** Stands for "not known" wherever a number of a name is expected. */
    public static final int UNKNOWN = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /** The number of this name; a name not met before gets the next one. */
    public int number(String name) {
        var known = numbers.get(name);
        if (known != null) {
            return known;
        }
        names.add(name);
        numbers.put(name, names.size() - 1);
        return names.size() - 1;
    }

    /** The number of this name, or {@link #UNKNOWN} for an absent one. */
    public int number(Optional<String> name) {
        return name.map(this::number).orElse(UNKNOWN);
    }

    /** The name behind a number that {@link #number(String)} gave. */
    public String name(int number) {
        return names.get(number);
    }

    /** For each number the place of its name among all names in alphabetical order. */
    IntUnaryOperator alphabeticalRanks() {
        var sorted = new ArrayList<>(names);
        Collections.sort(sorted);
        var ranks = new int[sorted.size()];
        for (int place = 0; place < ranks.length; place++) {
            ranks[number(sorted.get(place))] = place;
        }
        return number -> ranks[number];
    }

    /** How many names there are. */
    public int size() {
        return names.size();
    }
}
