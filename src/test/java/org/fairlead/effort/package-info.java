/** Tests of the rules of booked time. */
@NullMarked
package org.fairlead.effort;

import org.jspecify.annotations.NullMarked;
