package org.fairlead.incident;

import java.util.List;
import java.util.Map;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.record.GroupedList.By;
import org.jspecify.annotations.Nullable;

/** Incidents by what they have in common, in words, for the pages of other modules. */
public interface IncidentGroups {

    /** By what somebody who sees so far may put incidents together. */
    List<By> groupings(Reach reach);

    /** A value in words; null for that of incidents without one. */
    String title(By by, @Nullable String key);

    /** The filter that holds just the incidents of a filter with the value. */
    String narrowed(String filter, By by, @Nullable String key, Actor actor);

    /** The values in the order in which they are shown; empty for that of incidents without one. */
    List<String> ordered(By by, Map<String, Integer> counts);
}
