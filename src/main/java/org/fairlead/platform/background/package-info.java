/**
 * What a serving process does by itself, over and over: timers, new terms, imports that wait, news of the register. A bean of type
 * {@link org.fairlead.platform.background.BackgroundWork} is all it takes.
 */
@NullMarked
package org.fairlead.platform.background;

import org.jspecify.annotations.NullMarked;
