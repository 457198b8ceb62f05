package org.fairlead.live.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.live.EventStream;
import org.fairlead.platform.actor.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same stream for programs. */
@RestController
@Needs(Act.READ_RECORDS)
@Tag(name = "Live")
class LiveResource {

    private final EventStream stream;

    LiveResource(EventStream stream) {
        this.stream = stream;
    }

    @GetMapping("/api/v1/live")
    @Operation(
            operationId = "followRecords",
            summary = "Be told at once when records change",
            description =
                    "Server-sent events. Each `changed` event carries the number of a record to which something was added that you may"
                            + " read, or where others came, went or began to write; ask for the record to learn what. Send the last id as"
                            + " `Last-Event-ID` to go on after a break: nothing is missed. A stream lasts at most ten minutes.")
    @ApiResponse(
            responseCode = "200",
            description = "The stream",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(type = "string")))
    void follow(
            @RequestParam(defaultValue = "") List<String> records,
            @RequestHeader(name = EventStream.LAST, defaultValue = "") String last,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        stream.serve(actor, new EventStream.Asked(records, last), request, response);
    }
}
