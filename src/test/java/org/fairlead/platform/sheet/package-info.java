/** Rules of files that leave the product, without Spring. */
@NullMarked
package org.fairlead.platform.sheet;

import org.jspecify.annotations.NullMarked;
