/**
 * Lifecycles as tables: from a state, by an action, to a state. A table answers what is allowed and what comes
 * next. It holds no state of its own.
 */
@NullMarked
package org.fairlead.platform.lifecycle;

import org.jspecify.annotations.NullMarked;
