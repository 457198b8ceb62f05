/** Handles the dates of schedules. Its words are due, missed and occurrence. It knows no page. */
@NullMarked
package org.fairlead.schedule.internal;

import org.jspecify.annotations.NullMarked;
