/**
 * The one clock of the running product. Instants come from it and are passed on. Working time is the calendar
 * module's business.
 */
@NullMarked
package org.fairlead.platform.time;

import org.jspecify.annotations.NullMarked;
