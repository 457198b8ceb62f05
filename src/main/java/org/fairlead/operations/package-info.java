/**
 * The tool as a service to those who run it: proving that what is stored follows from the timelines, and filling a database to
 * measure with. Its words are difference and sample estate. It is not where records change in daily work.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "people",
            "calendar",
            "record",
            "handoff",
            "catalogue",
            "agreement",
            "incident",
            "launch",
            "access"
        })
@NullMarked
package org.fairlead.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
