package org.fairlead.incident.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.fairlead.platform.actor.Reach;
import org.fairlead.record.GroupedList.By;
import org.fairlead.view.ViewContent;
import org.jspecify.annotations.Nullable;

/**
 * How a board is divided.
 *
 * @param lanes what its lanes stand for; null for one lane with everything
 * @param most how many cards a column is meant to hold at most, by its key; a column that is not named has no limit
 */
record BoardShape(@Nullable By lanes, Map<String, Integer> most) {

    static final BoardShape PLAIN = new BoardShape(null, Map.of());

    /** What lanes can stand for. */
    static final List<By> LANES = List.of(By.HOLDER, By.TEAM, By.PRIORITY, By.IMPACT, By.URGENCY);

    static final int HIGHEST = 999;
    private static final int MOST_COLUMNS = 50;
    private static final Pattern LIMIT = Pattern.compile("([\\p{L}\\p{N} _-]{1,60}):([1-9]\\d{0,2})");

    /** Copies the map. */
    BoardShape {
        most = Map.copyOf(most);
    }

    static BoardShape of(ViewContent content, Reach reach) {
        return new BoardShape(lanes(content.lanes(), reach), read(content.limits()));
    }

    /** The same with what an address says besides. */
    BoardShape said(@Nullable String otherLanes, @Nullable String otherLimits, Reach reach) {
        return new BoardShape(
                otherLanes == null ? lanes : lanes(otherLanes, reach),
                otherLimits == null ? most : read(List.of(otherLimits.split(","))));
    }

    /** The lanes of a code; null for none that somebody who sees so far may have. */
    static @Nullable By lanes(String code, Reach reach) {
        return LANES.stream()
                .filter(by -> by.code().equals(code) && ListAsk.groupings(reach).contains(by))
                .findFirst()
                .orElse(null);
    }

    /** Whether the text says how many cards a column is meant to hold. */
    static boolean isLimit(String text) {
        return LIMIT.matcher(text).matches();
    }

    private static Map<String, Integer> read(Collection<String> limits) {
        var most = new TreeMap<String, Integer>();
        limits.stream().limit(MOST_COLUMNS).forEach(limit -> {
            var matcher = LIMIT.matcher(limit.strip());
            if (matcher.matches()) {
                most.put(matcher.group(1), Integer.valueOf(matcher.group(2)));
            }
        });
        return most;
    }

    /** The limits as they are kept, such as {@code IN_PROGRESS:5}, in order. */
    List<String> limits() {
        return new TreeMap<>(most)
                .entrySet().stream()
                        .map(each -> each.getKey() + ":" + each.getValue())
                        .toList();
    }

    String lanesCode() {
        return lanes == null ? "" : lanes.code();
    }

    BoardShape by(@Nullable By other) {
        return new BoardShape(other, most);
    }

    /** The same with another limit of one column; none for 0. */
    BoardShape limited(String column, int limit) {
        var changed = new TreeMap<>(most);
        if (limit == 0) {
            changed.remove(column);
        } else {
            changed.put(column, limit);
        }
        return new BoardShape(lanes, changed);
    }

    Optional<Integer> most(String column) {
        return Optional.ofNullable(most.get(column));
    }
}
