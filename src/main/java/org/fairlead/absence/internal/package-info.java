/** Absences in the database. Its words are those of the module. Nobody else reads its tables. */
@NullMarked
package org.fairlead.absence.internal;

import org.jspecify.annotations.NullMarked;
