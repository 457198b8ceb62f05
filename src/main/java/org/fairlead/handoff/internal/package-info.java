/**
 * The rules of the protocol and the rows kept from it. Nothing outside the module uses it. No practice's
 * lifecycle is here.
 */
@NullMarked
package org.fairlead.handoff.internal;

import org.jspecify.annotations.NullMarked;
