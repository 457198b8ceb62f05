package org.fairlead.record;

import java.util.List;

/**
 * What else follows from entries that are about to be added to a record: written in the same transaction, after them. A bean of this
 * type is all it takes.
 */
public interface Consequence {

    /**
     * What follows. Nothing may follow from what follows.
     *
     * @param before the history without the entries
     * @param after the history with them
     */
    List<NewEntry> of(History before, History after);
}
