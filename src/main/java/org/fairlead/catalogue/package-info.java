/**
 * Services and the parties that provide them, and the categories by which records are sorted. A service has one
 * providing party and may depend on other services. Prices and offerings are not here yet.
 */
@ApplicationModule(allowedDependencies = {"platform", "people"})
@NullMarked
package org.fairlead.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
