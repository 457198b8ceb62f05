package org.fairlead.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A browser that is told also while no page is open.
 *
 * @param id its id
 * @param name what its owner calls it
 * @param everything whether it is told whatever the bell tells; otherwise only what does not wait for the end of quiet hours
 * @param since since when
 * @param reached when it was reached last; null when it never was
 */
public record Device(
        UUID id,
        String name,
        boolean everything,
        Instant since,
        @Nullable Instant reached) {}
