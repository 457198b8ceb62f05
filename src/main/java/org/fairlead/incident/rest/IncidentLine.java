package org.fairlead.incident.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident as a line of a list; every property means what it means on the incident itself. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "IncidentLine",
        description = "An incident in a list; every property means what it means on the incident")
record IncidentLine(
        UUID id,
        String number,
        @Nullable Integer version,
        String title,
        String state,
        String phase,
        int priority,
        Named holder,
        @Nullable Named team,
        @Nullable Named owner,
        @Nullable Named offered,
        @Nullable Named service,
        @Nullable Named category,
        @Nullable Named site,
        @Nullable Named reporter,
        @Nullable Named affected,
        @Nullable Relative parent,
        String marking,
        Instant opened,
        Instant updated,
        @Nullable Instant due,
        @Nullable Boolean breached,
        @Nullable Boolean escalated,
        @Nullable Boolean vip,
        @Nullable Boolean operational,
        @Nullable Instant done) {}
