package org.fairlead.imports;

import java.util.Optional;

/**
 * A state as a log holds it and what the mapping says it means. A state without a meaning is kept as read: it is counted
 * and reported, never guessed.
 *
 * @param asRead status and sub-status together, as in the log
 * @param status the status alone
 * @param subStatus the sub-status, where the log has one
 * @param lifecycle what it means, or nothing when the mapping does not say
 * @param pause why work waits in it, for pending states only
 */
public record LogState(
        String asRead,
        String status,
        Optional<String> subStatus,
        Optional<Lifecycle> lifecycle,
        Optional<PauseRule> pause) {}
