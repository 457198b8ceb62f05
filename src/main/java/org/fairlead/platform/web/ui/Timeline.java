package org.fairlead.platform.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happened, newest first.
 *
 * @param id the element's id; the filter chips replace only this element where there is a script
 * @param older the next stretch of entries, or null
 * @param newest leads to the newest entries where older ones are shown, or null
 */
public record Timeline(
        String id,
        List<Chip> filters,
        List<TimelineEntry> entries,
        @Nullable Link older,
        @Nullable Link newest) {

    public Timeline(String id, List<Chip> filters, List<TimelineEntry> entries, @Nullable Link older) {
        this(id, filters, entries, older, null);
    }

    /** The heading above the entry at the place: its day, where that is not the day of the entry before. */
    public String heading(int place) {
        var day = entries.get(place).when().day();
        return place > 0 && entries.get(place - 1).when().day().equals(day) ? "" : day;
    }
}
