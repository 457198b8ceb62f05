/**
 * The header every record of work shares and its append-only timeline, from which header, holdings, pauses and
 * everything else are computed. Its words are entry, fact, history, holding, pause and timer. What a practice
 * does with a record is the practice's own business.
 */
@ApplicationModule(allowedDependencies = {"platform", "people"})
@NullMarked
package org.fairlead.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
