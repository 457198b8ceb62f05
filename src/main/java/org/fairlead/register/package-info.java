/**
 * The administration of reference data, for every kind a module declares: pages, forms and JSON follow from the kind's body.
 * A shape is what a body consists of, an answer is how one part of it is given. What a kind means and what is wrong with a
 * body is said by the module that declares it.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "intake"})
@NullMarked
package org.fairlead.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
