package org.fairlead.people;

import java.util.UUID;
import org.fairlead.platform.register.RefersTo;
import org.fairlead.platform.register.Words;
import org.jspecify.annotations.Nullable;

/**
 * A team of an organisation.
 *
 * @param name as people say it
 * @param organisation the organisation it belongs to
 * @param line its support line, such as 1, 2 or 3; null when it has none
 */
@Words(value = "Teams", hint = "The teams that work is handed to, each within one organisation.")
public record Team(
        @Words("Name") String name,
        @Words("Organisation") @RefersTo("organisation") UUID organisation,

        @Words(value = "Support line", hint = "Such as 1, 2 or 3") @Nullable
        String line) {}
