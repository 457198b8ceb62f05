/**
 * Incidents that are logged by the calendar: once or again and again, from an incident template. Its words are schedule, rule,
 * occurrence and catching up. An occurrence logs one incident and no more, whatever is killed and however many processes look.
 */
@ApplicationModule(
        allowedDependencies = {"platform", "people", "access", "calendar", "record", "template", "incident", "intake"})
@NullMarked
package org.fairlead.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
