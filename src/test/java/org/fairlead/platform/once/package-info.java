/** Tests of what makes a request happen once, without Spring and without a database. */
@NullMarked
package org.fairlead.platform.once;

import org.jspecify.annotations.NullMarked;
