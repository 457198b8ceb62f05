/**
 * What was written and not sent yet: kept while it is typed, for each person, record and form, and in forms that are about no record;
 * several under names, and shared with colleagues for whoever takes over. Its words are draft, name and sharing. A draft is no fact: it
 * stands on no timeline.
 */
@ApplicationModule(allowedDependencies = {"access", "platform", "record"})
@NullMarked
package org.fairlead.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
