/**
 * Process-flow figures over any set of cases: how often work changed hands, bounced back, waited, came back and ended
 * late. Its words are case, entry, hand-over, ping-pong, phase and spread. It is not a store and knows neither records nor
 * log files: whoever has cases fills a {@link org.fairlead.flow.FlowLog} and asks for {@link org.fairlead.flow.FlowFigures}.
 */
@NullMarked
package org.fairlead.flow;

import org.jspecify.annotations.NullMarked;
