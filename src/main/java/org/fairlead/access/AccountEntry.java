package org.fairlead.access;

import java.time.Instant;
import java.util.UUID;
import org.fairlead.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What became of an account once. Entries are only ever added; none holds a secret.
 *
 * @param id its id
 * @param about whose account
 * @param at when it was recorded
 * @param by who did it; null for the tool itself
 * @param change what
 * @param detail such as the role or the label of the token; empty when there is nothing to add
 */
public record AccountEntry(
        UUID id, PersonId about, Instant at, @Nullable PersonId by, AccountChange change, String detail) {}
