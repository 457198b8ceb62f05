package org.fairlead.record;

/** A fact that takes back what an earlier entry did, as if it had never been. */
public interface Undoes {

    /** The place of the entry taken back. */
    int undone();
}
