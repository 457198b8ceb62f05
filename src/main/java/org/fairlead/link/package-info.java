/**
 * Relations between records: child of, merged into, related to. A relation lies on the timeline of the record
 * it starts from and can be undone. What follows from one is the practices' business.
 */
@ApplicationModule(allowedDependencies = {"platform", "record"})
@NullMarked
package org.fairlead.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
