/**
 * Reference data as JSON, one set of addresses for each kind. An item is its body with id, version and the time from which it
 * holds. What a body means is not known here.
 */
@NullMarked
package org.fairlead.register.rest;

import org.jspecify.annotations.NullMarked;
