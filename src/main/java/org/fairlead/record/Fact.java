package org.fairlead.record;

/**
 * What happened, as a typed value stored as JSON on the timeline. Facts are stored data: they only ever gain components, new
 * ones nullable.
 */
public interface Fact {

    /** The header as this fact leaves it. Most facts leave it as it is. */
    default Header touch(Header header, Entry entry) {
        return header;
    }

    /**
     * Whether the record counts as touched, so that its updated time moves. Everybody on the record reads that time and sorts by it, so a
     * fact of which most of them must not learn when it came leaves it as it is.
     */
    default boolean touches() {
        return true;
    }
}
