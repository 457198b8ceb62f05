/**
 * Reference data as a register of versions with dates on which they come into force. An item is an
 * organisation, a team, a service, an agreement and so on, each kind declared by the module that owns it.
 * Records of work are not here: they have timelines.
 */
@NullMarked
package org.fairlead.platform.register;

import org.jspecify.annotations.NullMarked;
