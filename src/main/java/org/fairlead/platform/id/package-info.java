/**
 * Ids and the numbers people quote. A key is a UUIDv7, a number such as INC-7K39-QF2X is random and carries a
 * check. Nothing here says what an id is for.
 */
@NullMarked
package org.fairlead.platform.id;

import org.jspecify.annotations.NullMarked;
