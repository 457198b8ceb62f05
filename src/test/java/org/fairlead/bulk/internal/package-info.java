/** How bulk changes find their records and go on with them. */
@NullMarked
package org.fairlead.bulk.internal;

import org.jspecify.annotations.NullMarked;
