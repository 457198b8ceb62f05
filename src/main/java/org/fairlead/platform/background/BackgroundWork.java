package org.fairlead.platform.background;

import java.time.Duration;

/**
 * Work that the serving process takes up again and again, on a thread of its own; a process of a single command never does. A bean of
 * this type is all it takes. Several processes on one database do it side by side, so each round decides on the newest facts.
 */
public interface BackgroundWork {

    /** What it is called in the log, such as "timers". */
    String name();

    /** How long it rests when nothing more waits. */
    Duration rest();

    /**
     * Does what waits now, or a good part of it. A failure is logged, and the next round comes after a longer rest.
     *
     * @return whether more is waiting, so that the next round comes at once
     */
    boolean round();
}
