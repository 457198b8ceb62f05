/**
 * Lists taken in from files: columns matched to fields, every row tried first, carried out row by row, taken back. Its words are list
 * import, heading, field, row and trial. What a row means is said by the practice whose list it is: a bean of
 * {@link org.fairlead.intake.ImportableLists} is all it takes. It writes nothing of a practice itself.
 */
@ApplicationModule(allowedDependencies = {"platform", "people", "access"})
@NullMarked
package org.fairlead.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
