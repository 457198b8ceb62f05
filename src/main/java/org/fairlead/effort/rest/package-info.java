/** Booked time and rates as JSON. Its words are those of the API. It decides nothing. */
@NullMarked
package org.fairlead.effort.rest;

import org.jspecify.annotations.NullMarked;
