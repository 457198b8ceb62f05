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
}
