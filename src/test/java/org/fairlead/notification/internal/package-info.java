/** Who is told what, on a database of their own. */
@NullMarked
package org.fairlead.notification.internal;

import org.jspecify.annotations.NullMarked;
