package org.fairlead.platform.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happened, newest first.
 *
 * @param id the element's id; the filter chips replace only this element where there is a script
 * @param older the next stretch of entries, or null
 */
public record Timeline(
        String id,
        List<Chip> filters,
        List<TimelineEntry> entries,
        @Nullable Link older) {

    /** The heading above the entry at the place: its day, where that is not the day of the entry before. */
    public String heading(int place) {
        var day = entries.get(place).when().day();
        return place > 0 && entries.get(place - 1).when().day().equals(day) ? "" : day;
    }
}
