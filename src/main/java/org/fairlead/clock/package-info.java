/**
 * Clocks by replay: what ran, what a pause took away, when a target is due and which party each minute counts for. Its
 * words are clock, segment, pause, rule, target, span, leg, holding and offer. It stores nothing, never asks what time it
 * is, and does not decide who may pause or hand over.
 */
@ApplicationModule(
        allowedDependencies = {"platform", "people", "access", "calendar", "record", "handoff", "catalogue", "agreement"
        })
@NullMarked
package org.fairlead.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
