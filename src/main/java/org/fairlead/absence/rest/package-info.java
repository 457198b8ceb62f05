/** Absences as JSON. Its words are those of the API. It decides nothing. */
@NullMarked
package org.fairlead.absence.rest;

import org.jspecify.annotations.NullMarked;
