/**
 * Persons, teams, organisations with their roles in the ecosystem, and sites. An organisation may be customer,
 * retained capability, service integrator and service provider at once (SIAM-01, SIAM-02). Signing in and
 * rights are the access module's.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.fairlead.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
