package org.fairlead.attachment.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts of the form that attaches a file, for the description of the interface. */
@Schema(description = "The parts of the form")
record AttachmentParts(
        @Schema(
                type = "string",
                format = "binary",
                description = "The file",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String file,

        @Schema(description = "What is said about it") @Nullable
        String note,

        @Schema(
                description = "Who may read note and file; OWN when not said, always EVERYONE for a requester",
                allowableValues = {"EVERYONE", "INVOLVED", "NAMED", "OWN"})
        @Nullable
        String audience,

        @Schema(description = "The organisations it is shared with, for NAMED") @Nullable
        List<UUID> named) {}
