/**
 * One act done to every record that fits a filter: tried first, carried out record by record, undone. Its words are bulk change, trial,
 * row and undoing. It decides nothing about records: each act belongs to its practice, and each record says whether it may be done.
 */
@ApplicationModule(allowedDependencies = {"platform", "people", "access", "record"})
@NullMarked
package org.fairlead.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
