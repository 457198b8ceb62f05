package org.fairlead.access;

import java.util.Optional;
import org.fairlead.platform.web.ui.DataTable;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.words.TimeWords;

/** Something that waits for a person, for the top of their home page. A bean of this type is all it takes. */
public interface HomePart {

    /** What waits for the viewer; empty for nothing. */
    Optional<Part> of(Viewer viewer, TimeWords times);

    /**
     * A part of a home page.
     *
     * @param table what waits; at least a row
     * @param more where all of it is
     */
    record Part(DataTable table, Link more) {}
}
