/**
 * Process-flow figures over any set of records: how often work changed hands, bounced back, waited, came back and ended
 * late. Its words are case, entry, hand-over, ping-pong, phase and spread. The figures are pure functions of a
 * {@link org.fairlead.flow.FlowLog}; {@link org.fairlead.flow.Flows} fills one from stored timelines. Log files are not read here.
 */
@ApplicationModule(allowedDependencies = {"platform", "people", "access", "record", "incident"})
@NullMarked
package org.fairlead.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
