package org.fairlead.record;

import java.util.Optional;

/**
 * What a practice's own facts say on a timeline, so that a page that shows timelines need not know the practice. A bean of this type is all
 * it takes.
 */
@FunctionalInterface
public interface FactWords {

    /**
     * A sentence of what happened; empty for facts of others.
     *
     * @param who whoever did it, in words
     * @param history the timeline it stands on; empty where an entry is told by itself
     */
    Optional<String> of(Entry entry, String who, Optional<History> history);

    /** Who reads an entry that is for named organisations, where the practice says it better than by their names; empty otherwise. */
    default Optional<String> readers(Entry entry) {
        return Optional.empty();
    }
}
