/**
 * Agreements between parties: service level agreement, operational level agreement and underpinning contract as
 * one versioned type with hours, targets, acceptance windows and pause reasons; the priority matrix and closure
 * codes lie beside them. Running clocks are the clock module's. Money is the performance module's.
 */
@ApplicationModule(allowedDependencies = {"platform", "people", "calendar", "record", "catalogue", "handoff"})
@NullMarked
package org.fairlead.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
