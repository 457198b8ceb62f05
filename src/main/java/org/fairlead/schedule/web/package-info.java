/** Pages about schedules: keeping them, their next dates, what they made. It decides nothing. */
@NullMarked
package org.fairlead.schedule.web;

import org.jspecify.annotations.NullMarked;
