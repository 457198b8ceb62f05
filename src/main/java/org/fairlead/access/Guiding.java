package org.fairlead.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fairlead.platform.web.Frame;

/** Shows somebody around, above the pages themselves. A bean of this type is all it takes. */
public interface Guiding {

    /** The step for the page asked for; empty when nobody is shown around. Asked for every page, so it must be cheap. */
    Optional<Frame.Guide> of(Viewer viewer, HttpServletRequest request);
}
