package org.fairlead.watchlog;

import java.util.UUID;
import org.fairlead.platform.actor.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Where one person at a time has the watch: an organisation as a whole, or one of its teams. Its log is its organisation's alone.
 *
 * @param id the team's id, or the organisation's
 * @param organisation the organisation
 * @param team the team; null for the organisation as a whole
 * @param name as people say it
 */
public record Desk(UUID id, PartyId organisation, @Nullable UUID team, String name) {}
