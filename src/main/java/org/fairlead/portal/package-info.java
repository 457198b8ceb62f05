/**
 * The pages people start from: home by role, finding, and help. They ask the front doors of the practices and decide nothing
 * themselves. What a list or a record looks like is the practice's own business.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "people",
            "access",
            "record",
            "handoff",
            "incident",
            "catalogue",
            "agreement",
            "absence",
            "notification",
            "todo"
        })
@NullMarked
package org.fairlead.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
