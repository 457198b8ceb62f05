/**
 * Asking people how it went once what they reported is closed. Its words are survey, request, answer, share, response rate and satisfied.
 * Who is asked, what they answered and what they changed are facts on the record's timeline; whoever did the work learns of answers in
 * groups only. What counts as an end is said by each practice.
 */
@ApplicationModule(
        allowedDependencies = {"platform", "people", "access", "record", "catalogue", "agreement", "notification"})
@NullMarked
package org.fairlead.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
