package org.fairlead.bench;

/** One client doing one operation over and over. */
interface Work extends AutoCloseable {

    /** Does it once; anything but the expected answer fails. */
    void once() throws Exception;

    @Override
    default void close() throws Exception {}
}
