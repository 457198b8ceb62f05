/**
 * Who is away, from when until when: kept by oneself and by one's team lead, so that nobody is given work while they are not there. Its words
 * are absence and keeping. It is no roster and knows no reasons; who is on call is another module's business.
 */
@ApplicationModule(allowedDependencies = {"platform", "people", "access", "intake"})
@NullMarked
package org.fairlead.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
