package org.fairlead.incident.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One entry of the timeline. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TimelineEntry", description = "One entry of an incident's timeline")
record OneEntry(
        @Schema(description = "Its place, counting from 1; not told to requesters") @Nullable Integer seq,
        @Schema(description = "When it happened") Instant at,
        @Schema(description = "When it was written down") Instant recordedAt,
        @Schema(description = "Who did it; left out for the tool itself") @Nullable Named person,
        @Schema(description = "For which organisation") Named party,
        @Schema(description = "Who may read it: EVERYONE, INVOLVED, NAMED or OWN") String audience,
        @Schema(description = "The organisations named, with the audience NAMED") @Nullable List<Named> named,
        String marking,
        @Schema(description = "What happened, such as noted, offered, paused or clock-breached") String kind,
        @Schema(description = "What was written") @Nullable String text,
        @Schema(description = "What happened, as it is kept: only ever gains properties") ObjectNode fact,
        @Schema(description = "The names of the ids in the fact") Map<String, String> names) {}
