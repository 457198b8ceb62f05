/**
 * Working time: weekly windows, holidays and time zones turned into exact instants and durations. Its words are window,
 * service hours, holiday, exception and interval. It is not a diary, and it knows nothing of records, targets or pauses.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.fairlead.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
