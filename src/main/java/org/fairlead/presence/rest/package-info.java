/** Who is there as JSON. Its words are those of the API. It decides nothing. */
@NullMarked
package org.fairlead.presence.rest;

import org.jspecify.annotations.NullMarked;
