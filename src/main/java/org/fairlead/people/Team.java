package org.fairlead.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team of an organisation.
 *
 * @param name as people say it
 * @param organisation the organisation it belongs to
 * @param line its support line, such as 1, 2 or 3; null when it has none
 */
public record Team(String name, UUID organisation, @Nullable String line) {}
