package org.fairlead.checklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A checklist as it is kept.
 *
 * @param steps its steps, in order
 * @param own whether only the organisation that adds it sees it; otherwise every organisation on the record does
 * @param when a filter: records that fit it from now on get the checklist by themselves; null for by hand only
 */
public record Checklist(
        List<Step> steps, boolean own, @Nullable String when) {

    /** The most steps of one checklist. */
    public static final int MOST_STEPS = 40;

    /** Copies the steps. */
    public Checklist {
        steps = List.copyOf(steps);
        when = when == null || when.isBlank() ? null : when.strip();
    }
}
