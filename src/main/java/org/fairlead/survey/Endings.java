package org.fairlead.survey;

import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.Entry;
import org.fairlead.record.Fact;
import org.fairlead.record.History;

/**
 * What a practice says of the ends of its records: after which of its facts people are asked how it went. A bean of this type per practice
 * is all it takes.
 */
public interface Endings {

    /** Whether the fact ends a record on which something was done for somebody: not one that was withdrawn or merged. */
    boolean ends(Fact fact);

    /**
     * The end.
     *
     * @param history the record's timeline
     * @param entry an entry of it whose fact ends it
     */
    Ending of(History history, Entry entry);

    /**
     * An end.
     *
     * @param resolver the party that had resolved it
     * @param withWider whether it ended because a wider record did
     */
    record Ending(PartyId resolver, boolean withWider) {}
}
