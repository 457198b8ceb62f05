package org.fairlead.incident.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One incident as the caller may know it. Properties are called as in filters; what has no value, or may not be known, is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Incident",
        description = "One incident. What has no value, or may not be known to the caller, is left out")
record OneIncident(
        UUID id,

        @Schema(description = "What people quote, such as INC-7K39-QF2X")
        String number,

        @Schema(description = "The place of its newest entry, which the ETag names; not told to requesters") @Nullable
        Integer version,

        String title,
        @Nullable String description,

        @Schema(description = "NEW, IN_PROGRESS, PENDING, RESOLVED, CLOSED, CANCELLED or MERGED")
        String state,

        @Schema(description = "The same in the terms every practice shares: OPEN, WAITING, DONE or ENDED")
        String phase,

        String impact,
        String urgency,
        @Schema(description = "1 (highest) to 9") int priority,

        @Schema(description = "The matrix's priority, when another one holds") @Nullable
        Integer computedPriority,

        @Nullable String priorityReason,

        @Schema(description = "The organisation that holds it")
        Named holder,

        @Schema(description = "The holder's team at work; not told to requesters") @Nullable
        Named team,

        @Schema(description = "The person at work; not told to requesters") @Nullable
        Named owner,

        @Schema(
                description =
                        "The organisation it is offered to; told to both parties and those who oversee the estate")
        @Nullable
        Named offered,

        @Nullable Named service,
        @Nullable Named category,
        @Nullable Named site,
        @Nullable Named reporter,

        @Schema(description = "Whom it is for, when not the reporter") @Nullable
        Named affected,

        @Schema(description = "The wider incident it is part of") @Nullable
        Relative parent,

        @Schema(description = "The incident that goes on for it") @Nullable
        Relative mergedInto,

        @Schema(description = "Its own parts") List<Relative> children,
        @Schema(description = "Incidents merged into it") List<Relative> duplicates,

        @Schema(description = "The organisations on it, by name; not told to requesters") @Nullable
        List<Named> involved,

        @Nullable Resolved resolution,
        String marking,

        @Schema(description = "Where it came from, such as api, desk, portal or import")
        String source,

        @Schema(description = "Whether a pause lasts") boolean paused,
        int reopenings,
        Instant opened,
        Instant updated,

        @Schema(
                description = "When the running clock that runs out first is over; told to its holder and those who"
                        + " oversee the estate")
        @Nullable
        Instant due,

        @Schema(description = "Whether a clock went over; told like due") @Nullable
        Boolean breached,

        @Schema(
                description =
                        "Whether an escalation that the caller may know awaits its answer; not told to requesters")
        @Nullable
        Boolean escalated,

        @Schema(description = "Whether it is for a person of operational importance; not told to requesters") @Nullable
        Boolean vip,

        @Schema(description = "Whether it was marked as touching operations; not told to requesters") @Nullable
        Boolean operational,

        @Nullable Instant done,
        @Nullable Instant ended) {

    /** How it was resolved. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Resolution", description = "How it was resolved")
    record Resolved(
            @Schema(description = "The closure code") Named code,
            @Schema(description = "What was done") String words,

            @Schema(description = "What it turned out to be, when the first category was wrong") @Nullable
            Named category,

            @Schema(description = "The organisation that resolved it")
            Named resolver,

            Instant at) {}
}
