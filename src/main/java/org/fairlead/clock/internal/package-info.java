/**
 * The rows, timers and deadlines computed from running clocks. Nothing outside the module uses it. It holds no
 * arithmetic of its own.
 */
@NullMarked
package org.fairlead.clock.internal;

import org.jspecify.annotations.NullMarked;
