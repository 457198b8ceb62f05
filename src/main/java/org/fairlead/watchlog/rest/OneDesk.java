package org.fairlead.watchlog.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.fairlead.watchlog.Desk;
import org.fairlead.watchlog.Watch;
import org.jspecify.annotations.Nullable;

/** A desk as JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WatchDesk", description = "A desk, and who has the watch there")
record OneDesk(
        @Schema(description = "The id of the team, or of the organisation as a whole")
        UUID id,

        String name,
        UUID organisation,
        @Nullable UUID team,

        @Schema(description = "Left out when nobody has the watch")
        OneWatch.@Nullable HeldBy holder) {

    static OneDesk of(Desk desk, Watch.@Nullable Spell spell) {
        return new OneDesk(
                desk.id(),
                desk.name(),
                desk.organisation().value(),
                desk.team(),
                spell == null ? null : OneWatch.HeldBy.of(spell));
    }
}
