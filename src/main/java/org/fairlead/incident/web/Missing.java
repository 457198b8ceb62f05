package org.fairlead.incident.web;

import java.util.List;
import org.fairlead.platform.web.ui.Needed;

/** Says of a refused form everything that is missing at once. */
final class Missing {

    private Missing() {}

    /** The refused input with a problem at each field that is needed, empty and without a problem yet. */
    static Input of(List<Object> fields, Input refused) {
        var found = refused;
        for (var missing : Needed.missing(fields, refused::text).entrySet()) {
            found = found.withProblem(missing.getKey(), missing.getValue());
        }
        return found;
    }
}
