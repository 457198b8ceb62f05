package org.fairlead.notification;

import org.fairlead.record.History;

/**
 * Which entries on records of a practice ask somebody for an answer, such as an offer. Who was told of one is told again until it is
 * answered, withdrawn or overtaken. A bean per practice is all it takes.
 */
public interface Asking {

    /** The kind of record. */
    String kind();

    /**
     * Whether an entry still awaits its answer; false for entries that ask for none.
     *
     * @param history the record as it is now
     * @param seq the place of the entry
     */
    boolean awaits(History history, int seq);
}
