/**
 * The estate that {@code ./fairlead demo} shows: a ministry that does not exist, its suppliers and a quarter of history. Its words
 * are estate and story. It is no test fixture, and no practice knows of it.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "people",
            "catalogue",
            "calendar",
            "access",
            "record",
            "handoff",
            "agreement",
            "incident",
            "effort",
            "link",
            "survey",
            "launch"
        })
@NullMarked
package org.fairlead.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
