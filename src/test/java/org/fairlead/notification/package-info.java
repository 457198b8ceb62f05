/** Who is told what: rules. */
@NullMarked
package org.fairlead.notification;

import org.jspecify.annotations.NullMarked;
