package org.fairlead.help;

import java.util.Collection;
import java.util.Optional;

/** The handbook of this version. */
public interface Handbook {

    /** The text that leads to all others. */
    Chapter contents();

    /** All chapters to be read, by their paths; tours are walked, and not among them. */
    Collection<Chapter> chapters();

    /** The chapter at a path such as {@code how-to/write-notes}. */
    Optional<Chapter> chapter(String path);

    /** The chapter that helps with a page of the product best: the one that names the longest beginning of its address. */
    Optional<Chapter> helping(String page);
}
