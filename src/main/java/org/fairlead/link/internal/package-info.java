/**
 * Relations as rows. Nothing outside the module uses it. No rule of a practice is here.
 */
@NullMarked
package org.fairlead.link.internal;

import org.jspecify.annotations.NullMarked;
