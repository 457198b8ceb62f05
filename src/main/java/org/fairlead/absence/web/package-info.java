/** Pages about absences. Its words are sheet and drawing. It decides nothing. */
@NullMarked
package org.fairlead.absence.web;

import org.jspecify.annotations.NullMarked;
