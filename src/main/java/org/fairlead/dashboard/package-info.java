/**
 * Dashboards: numbers, lists and bars put together under a name, private or shared. Its words are dashboard, tile, figure and wall-board. It
 * keeps filters and no numbers: each reader's rights decide what each figure is, and each figure opens the records it counts.
 */
@ApplicationModule(allowedDependencies = {"platform", "people", "access", "record", "incident", "view"})
@NullMarked
package org.fairlead.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
