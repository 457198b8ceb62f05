package org.fairlead.incident;

import java.util.UUID;
import org.fairlead.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Log an incident.
 *
 * @param title in a line
 * @param description what happened; null for nothing more than the title
 * @param subject what it is about
 * @param impact from the matrix; null for the narrowest
 * @param urgency from the matrix; null for the least
 * @param team the owner's team; null for none in particular
 * @param source where it came from, such as {@code desk}
 */
public record LogIncident(
        String title,
        @Nullable String description,
        About subject,
        @Nullable String impact,
        @Nullable String urgency,
        @Nullable UUID team,
        String source) {

    /**
     * What it is about.
     *
     * @param service null when not known
     * @param category null when not sorted
     * @param site null when not tied to one
     * @param reporter null for the person who logs it
     * @param affected whom it is for, when not the reporter
     * @param marking null for the usual one
     */
    public record About(
            @Nullable UUID service,
            @Nullable UUID category,
            @Nullable UUID site,
            @Nullable PersonId reporter,
            @Nullable PersonId affected,
            @Nullable String marking) {

        /** About nothing in particular. */
        public static final About NOTHING = new About(null, null, null, null, null, null);
    }
}
