package org.fairlead.access;

import org.fairlead.platform.web.Frame;

/** Says what waits for a person, in the head of every page. A bean of this type is all it takes. */
public interface Waiting {

    /** The bell as it stands for the viewer. Asked for every page, so it must be cheap. */
    Frame.Bell of(Viewer viewer);
}
