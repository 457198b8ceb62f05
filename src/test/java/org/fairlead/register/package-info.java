/**
 * The administration of reference data, over a real database. Who asks comes from the test, since signing in is elsewhere. It
 * is not a place for the rules of single kinds.
 */
@NullMarked
package org.fairlead.register;

import org.jspecify.annotations.NullMarked;
