/** Search as JSON. It speaks through the front door. It is not where anything is searched. */
@NullMarked
package org.fairlead.search.rest;

import org.jspecify.annotations.NullMarked;
