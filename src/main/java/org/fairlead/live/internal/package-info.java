/** Who listens to what, and telling them. Its words are those of the module. It keeps nothing in the database. */
@NullMarked
package org.fairlead.live.internal;

import org.jspecify.annotations.NullMarked;
