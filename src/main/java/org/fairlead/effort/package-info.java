/**
 * Time that people book on the records they work on, and what it costs. Its words are effort, booking, class of effort, rate, line and
 * cost. A booking is a fact on the record's timeline; a rate is kept beside it, because it is commercial and read by others than the
 * timeline is. It neither measures how long a record took, which is the clocks' business, nor does it invoice anybody.
 */
@ApplicationModule(allowedDependencies = {"platform", "people", "access", "record", "agreement"})
@NullMarked
package org.fairlead.effort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
