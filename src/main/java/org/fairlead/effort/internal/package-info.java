/** The rules and the SQL of booked time. Its words are the module's. It is not for other modules. */
@NullMarked
package org.fairlead.effort.internal;

import org.jspecify.annotations.NullMarked;
