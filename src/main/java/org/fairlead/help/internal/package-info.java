/** The handbook as it lies in the product. */
@NullMarked
package org.fairlead.help.internal;

import org.jspecify.annotations.NullMarked;
