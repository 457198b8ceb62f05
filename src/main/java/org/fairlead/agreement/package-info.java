/**
 * Agreements between parties: service level agreement, operational level agreement and underpinning contract as
 * one versioned type with hours, targets, acceptance windows and pause reasons. It also keeps the priority
 * matrix and closure codes. Running clocks are the clock module's, money is the performance module's.
 */
@ApplicationModule(allowedDependencies = {"platform", "people", "calendar", "catalogue"})
@NullMarked
package org.fairlead.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
