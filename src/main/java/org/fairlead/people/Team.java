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
@Words(value = "people.kind.team.all", hint = "people.kind.team.sentence")
public record Team(
        @Words("people.part.team.name") String name,

        @Words("people.part.team.organisation") @RefersTo("organisation")
        UUID organisation,

        @Words(value = "people.part.team.line", hint = "people.part.team.line.hint") @Nullable
        String line) {}
