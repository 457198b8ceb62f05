package org.fairlead.notification.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.notification.Reason;
import org.fairlead.notification.ToldLog;
import org.fairlead.notification.ToldLog.Line;
import org.fairlead.notification.ToldLog.Place;
import org.fairlead.notification.ToldLog.Result;
import org.fairlead.notification.ToldLog.Wanted;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.rest.Cursor;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RestRefusal;
import org.fairlead.platform.rest.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who was told what, why and how, or why not. */
@RestController
@RequestMapping("/api/v1/notifications")
@Needs(Act.READ_RECORDS)
final class ToldResource {

    private static final String LIST = "told";

    private final ToldLog log;

    ToldResource(ToldLog log) {
        this.log = log;
    }

    @GetMapping("/told")
    @Operation(summary = "Read what one was told, and was not, and why", operationId = "readOwnToldLog")
    ResponseEntity<Listing<OneLine>> own(Window window, Viewer viewer) {
        return answer(log.own(viewer, place(window), window.limit()));
    }

    @GetMapping("/log")
    @Needs(Act.SEE_TOLD)
    @Operation(summary = "Read who was told what, and who was not, and why", operationId = "readToldLog")
    ResponseEntity<Listing<OneLine>> all(
            Window window,
            @Parameter(description = "Of whom: an id") @RequestParam(required = false) @Nullable UUID person,
            @Parameter(description = "Of which record: its number or id") @RequestParam(required = false) @Nullable
                    String record,
            @Parameter(description = "For which reason, such as mentioned") @RequestParam(required = false) @Nullable
                    String reason,
            @Parameter(description = "SHOWN, OFF, OWN_ACT, MAY_NOT_READ or MUTED")
                    @RequestParam(required = false)
                    @Nullable
                    String result,
            Viewer viewer) {
        var wanted = new Wanted(
                person == null ? null : new PersonId(person),
                record,
                reason == null
                        ? null
                        : Reason.of(reason)
                                .orElseThrow(
                                        () -> RestRefusal.unreadable("reason", "There is no reason of this name.")),
                result(result));
        return answer(log.all(viewer, wanted, place(window), window.limit()));
    }

    private static @Nullable Result result(@Nullable String said) {
        return said == null
                ? null
                : Result.of(said)
                        .orElseThrow(() ->
                                RestRefusal.unreadable("result", "Send SHOWN, OFF, OWN_ACT, MAY_NOT_READ or MUTED."));
    }

    private static @Nullable Place place(Window window) {
        var cursor = window.place(LIST, 2);
        if (cursor.filter(Cursor::back).isPresent()) {
            throw RestRefusal.unreadable(
                    "cursor", "This cursor is not one this list gave out. Start again without one.");
        }
        return cursor.map(found -> new Place(found.instant(0), found.id(1))).orElse(null);
    }

    private static ResponseEntity<Listing<OneLine>> answer(ToldLog.Page page) {
        var next = page.next();
        return new Listing<>(
                        page.lines().stream().map(OneLine::of).toList(),
                        next == null
                                ? null
                                : Cursor.after(LIST, next.at(), next.id()).text(),
                        null)
                .answer();
    }

    /**
     * A line of the log.
     *
     * @param id its id
     * @param person who
     * @param record the number of the record; left out when the caller may not see it
     * @param seq the place of the entry; left out when the caller may not know places
     * @param reason why
     * @param result whether it was shown, or why not
     * @param mail what became of the e-mail, in words; left out for none
     * @param at when
     * @param readAt when they read it
     * @param times how often they were told; at is the last time
     */
    @Schema(name = "ToldLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OneLine(
            UUID id,
            UUID person,
            @Nullable String record,
            @Nullable Integer seq,
            String reason,
            Result result,
            @Nullable String mail,
            Instant at,
            @Nullable Instant readAt,
            int times) {

        static OneLine of(Line line) {
            return new OneLine(
                    line.id(),
                    line.person().value(),
                    line.number().isEmpty() ? null : line.number(),
                    line.seq() == 0 ? null : line.seq(),
                    line.reason().code(),
                    line.result(),
                    line.mail().isEmpty() ? null : line.mail(),
                    line.at(),
                    line.readAt(),
                    line.times());
        }
    }
}
