/**
 * The kernel every practice stands on: ids, time, refusals, lifecycle tables, actors, round trips to the database, the
 * register of reference data, pages and JSON. It speaks of records, parties and persons in general. It knows no practice and
 * imports none.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.fairlead.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
