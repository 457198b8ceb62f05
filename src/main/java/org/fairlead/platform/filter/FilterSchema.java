package org.fairlead.platform.filter;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fields of one list.
 *
 * @param fields in the order of help
 */
public record FilterSchema(List<FilterField> fields) {

    /** Copies the fields and checks that names are used once. */
    public FilterSchema {
        fields = List.copyOf(fields);
        Map<String, FilterField> byName = new LinkedHashMap<>();
        for (var field : fields) {
            Stream.concat(Stream.of(field.name()), field.others().stream()).forEach(name -> {
                if (byName.put(name, field) != null) {
                    throw new IllegalArgumentException("two fields named " + name);
                }
            });
        }
    }

    /** A schema of the given fields. */
    public static FilterSchema of(FilterField... fields) {
        return new FilterSchema(List.of(fields));
    }

    /** The field of this name, or of this other name, in any case. */
    public Optional<FilterField> field(String name) {
        return fields.stream().filter(field -> field.isCalled(name)).findFirst();
    }

    /** The field that was probably meant; empty when none is near. */
    Optional<String> suggestion(String name) {
        return nearest(name, fields.stream().map(FilterField::name).toList());
    }

    static Optional<String> nearest(String typed, List<String> known) {
        var text = typed.toLowerCase(java.util.Locale.ROOT);
        int most = Math.max(1, text.length() / 3);
        return known.stream()
                .filter(name -> distance(text, name.toLowerCase(java.util.Locale.ROOT)) <= most
                        || text.length() > 2
                                && name.toLowerCase(java.util.Locale.ROOT).startsWith(text))
                .min(Comparator.comparingInt((String name) -> distance(text, name.toLowerCase(java.util.Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters to change, add, leave out or swap with a neighbour to get from one word to the other. */
    static int distance(String from, String to) {
        var rows = new int[from.length() + 1][to.length() + 1];
        for (int left = 0; left <= from.length(); left++) {
            for (int right = 0; right <= to.length(); right++) {
                rows[left][right] = left == 0 || right == 0 ? left + right : step(rows, from, to, left, right);
            }
        }
        return rows[from.length()][to.length()];
    }

    private static int step(int[][] rows, String from, String to, int left, int right) {
        boolean same = from.charAt(left - 1) == to.charAt(right - 1);
        int best = Math.min(
                Math.min(rows[left - 1][right], rows[left][right - 1]) + 1, rows[left - 1][right - 1] + (same ? 0 : 1));
        boolean swapped = left > 1
                && right > 1
                && from.charAt(left - 1) == to.charAt(right - 2)
                && from.charAt(left - 2) == to.charAt(right - 1);
        return swapped ? Math.min(best, rows[left - 2][right - 2] + 1) : best;
    }
}
