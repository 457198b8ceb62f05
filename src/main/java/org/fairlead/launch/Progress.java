package org.fairlead.launch;

/** Tells the person who waits what is being done. */
@FunctionalInterface
public interface Progress {

    /** @param words what starts now, in a few words */
    void say(String words);
}
