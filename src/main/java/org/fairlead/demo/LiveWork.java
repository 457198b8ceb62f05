package org.fairlead.demo;

/**
 * The bots of the demo estate: suppliers, desk and users that work by themselves through the same front doors as people. They
 * stand only where {@code ./fairlead demo} runs.
 */
public interface LiveWork {

    /** Whether the bots work. */
    boolean atWork();

    /** Lets the bots rest, or has them work again. Holds until the demo is stopped. */
    void atWork(boolean working);
}
