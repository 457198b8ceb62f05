package org.fairlead.dashboard;

import java.util.Map;
import java.util.UUID;
import org.fairlead.access.Viewer;

/** Finds out what the tiles of a dashboard show to one reader: what they may not read does not count. */
public interface Figures {

    /** The figure of each tile, by its id. */
    Map<UUID, Figure> of(Dashboard dashboard, Viewer viewer);
}
