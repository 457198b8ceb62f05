package org.fairlead.incident;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pause an incident (PSE-01..07).
 *
 * @param reason from the agreement's closed list
 * @param evidence where the proof is: the contact attempt, the message, the ticket
 * @param words a sentence for those who wait; null for none
 * @param since from when; null for now. Earlier only by the service integrator
 */
public record PauseWork(
        UUID reason,
        String evidence,
        @Nullable String words,
        @Nullable Instant since) {}
