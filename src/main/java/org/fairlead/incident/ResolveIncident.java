package org.fairlead.incident;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Resolve an incident (INC-12).
 *
 * @param code what fixed it, from the closure codes
 * @param words what was done, for the user to read
 * @param category what it turned out to be, when the first category was wrong (INC-14); null when it was right
 */
public record ResolveIncident(
        UUID code, String words, @Nullable UUID category) {}
