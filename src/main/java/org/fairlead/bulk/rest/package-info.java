/** Bulk changes as JSON. Its words are those of the API. It decides nothing. */
@NullMarked
package org.fairlead.bulk.rest;

import org.jspecify.annotations.NullMarked;
