package org.fairlead.watchlog.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.fairlead.platform.web.Marking;

/** How a statement is marked: as the highest of what it shows. */
final class Markings {

    private static final List<String> HIGHEST_FIRST = List.of("TOP SECRET", "SECRET", "OFFICIAL-SENSITIVE", "OFFICIAL");

    private Markings() {}

    static String highest(Collection<String> markings) {
        return markings.stream().min(Comparator.comparingInt(Markings::rank)).orElse(Marking.STANDARD.text());
    }

    private static int rank(String marking) {
        var plain = marking.toUpperCase(Locale.UK);
        for (int place = 0; place < HIGHEST_FIRST.size(); place++) {
            if (plain.startsWith(HIGHEST_FIRST.get(place))) {
                return place;
            }
        }
        return HIGHEST_FIRST.size();
    }
}
