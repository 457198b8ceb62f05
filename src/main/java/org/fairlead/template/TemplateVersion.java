package org.fairlead.template;

import java.time.Instant;
import org.fairlead.access.Sharing;
import org.fairlead.platform.actor.PersonId;

/**
 * One version of a template, as it was kept.
 *
 * @param version which
 * @param said what it said
 * @param sharing how far it was shared
 * @param standing whether it could be used
 * @param at when it was made
 * @param by who made it
 */
public record TemplateVersion<T>(
        int version, Template.Said<T> said, Sharing sharing, Standing standing, Instant at, PersonId by) {}
