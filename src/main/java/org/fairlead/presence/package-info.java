/**
 * Who else has a record open now: looking, idle or writing; and when each person looked at it last. Its words are present, doing, look and
 * visit. It stands on no timeline; who is there is forgotten within a minute and told only to those who may know the person is at work
 * there, and a look is told to nobody but the person.
 */
@ApplicationModule(allowedDependencies = {"access", "platform", "record"})
@NullMarked
package org.fairlead.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
