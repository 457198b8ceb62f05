/** Searching over everything, as one person or another. */
@NullMarked
package org.fairlead.search;

import org.jspecify.annotations.NullMarked;
