package org.fairlead.record;

import java.util.List;

/**
 * What entries that are about to be added to one record say on others: written in the same transaction, by the tool. Whoever acts on the
 * one may not see the others, and learns nothing of them. A bean of this type is all it takes.
 */
public interface CarriedOver {

    /**
     * The records on which something is said. Asked for every change of a record, so it looks at nothing but the histories.
     *
     * @param before the history without the entries
     * @param after the history with them
     */
    List<RecordId> to(History before, History after);

    /**
     * What is said on one of them. Nothing is carried on from there.
     *
     * @param other the record it is said on
     * @param before the history of the one without the entries
     * @param after the history of the one with them
     */
    List<NewEntry> on(History other, History before, History after);
}
