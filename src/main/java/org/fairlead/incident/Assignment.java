package org.fairlead.incident;

import java.util.UUID;
import org.fairlead.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who of the holder is at work.
 *
 * @param team null for no team in particular
 * @param person null for nobody in particular
 */
public record Assignment(@Nullable UUID team, @Nullable PersonId person) {}
