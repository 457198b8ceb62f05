/**
 * Who else has a record open now: looking, idle or writing. Its words are present and doing. It is forgotten within a minute, stands on no
 * timeline, and is told only to those who may know the person is at work there.
 */
@ApplicationModule(allowedDependencies = {"platform", "record"})
@NullMarked
package org.fairlead.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
