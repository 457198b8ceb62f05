/**
 * The protocol by which work passes between parties: offered, then accepted, rejected with a reason, or timed
 * out, with arbitration when it goes in circles (ATT-02..06). The sender stays owner until acceptance. How the
 * time is charged is the clock module's business.
 */
@ApplicationModule(allowedDependencies = {"platform", "people", "record", "catalogue"})
@NullMarked
package org.fairlead.handoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
