package org.fairlead.notification.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.notification.Notifications;
import org.fairlead.notification.Notifications.Place;
import org.fairlead.notification.Notifications.Wanted;
import org.fairlead.notification.Reason;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.Cursor;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.platform.rest.RestRefusal;
import org.fairlead.platform.rest.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the caller was told. */
@RestController
@RequestMapping("/api/v1/notifications")
@Needs(Act.READ_RECORDS)
final class NotificationResource {

    private static final String LIST = "notifications";

    private final Notifications notifications;

    NotificationResource(Notifications notifications) {
        this.notifications = notifications;
    }

    /** Those told last first. A page may hold fewer than asked for: what may no longer be read is left out. */
    @GetMapping
    @Operation(
            summary = "List notifications",
            description = "What the caller was told and may still read, told last first",
            operationId = "listNotifications")
    ResponseEntity<Listing<OneNotification>> list(
            Window window,
            @Parameter(description = "Whether only those not read yet are wanted") @RequestParam(defaultValue = "false")
                    boolean unread,
            @Parameter(description = "Only those for these reasons, such as mentioned") @RequestParam(defaultValue = "")
                    List<String> reason,
            Viewer viewer) {
        var cursor = window.place(LIST, 2);
        if (cursor.filter(Cursor::back).isPresent()) {
            throw RestRefusal.unreadable(
                    "cursor", "This cursor is not one this list gave out. Start again without one.");
        }
        var after =
                cursor.map(found -> new Place(found.instant(0), found.id(1))).orElse(null);
        var page = notifications.page(viewer, new Wanted(unread, reasons(reason)), after, window.limit());
        var next = page.next();
        return new Listing<>(
                        page.items().stream().map(OneNotification::of).toList(),
                        next == null
                                ? null
                                : Cursor.after(LIST, next.at(), next.id()).text(),
                        null)
                .answer();
    }

    private static Set<Reason> reasons(List<String> codes) {
        return codes.stream()
                .map(code -> Reason.of(code)
                        .orElseThrow(() -> RestRefusal.unreadable("reason", "There is no reason of this name.")))
                .collect(Collectors.toSet());
    }

    /** How many are unread. */
    @GetMapping("/unread-count")
    @Operation(
            summary = "Count unread notifications",
            description = "Counted to 100 at most; seconds old at most",
            operationId = "countUnreadNotifications")
    UnreadCount count(Actor actor) {
        int unread = notifications.unread(actor);
        return new UnreadCount(Math.min(unread, Notifications.COUNTED), unread > Notifications.COUNTED);
    }

    /**
     * How many wait.
     *
     * @param unread how many, 99 at most
     * @param more whether there are more than that
     */
    @Schema(name = "UnreadCount")
    record UnreadCount(int unread, boolean more) {}

    @GetMapping("/{id:[0-9a-fA-F-]+}")
    @Operation(summary = "Read a notification", operationId = "readNotification")
    OneNotification one(@PathVariable UUID id, Viewer viewer) {
        return OneNotification.of(notifications.one(viewer, id));
    }

    /** Marks one as read or unread. */
    @PutMapping("/{id:[0-9a-fA-F-]+}/read")
    @Operation(summary = "Mark a notification as read, or as not read", operationId = "markNotification")
    OneNotification read(@PathVariable UUID id, @RequestBody ReadMark mark, RequestIntent intent, Viewer viewer) {
        notifications.one(viewer, id);
        var read = mark.read();
        if (read == null) {
            throw GeneralRefusal.invalid("read", "Send true or false.");
        }
        notifications.read(viewer.actor(), Set.of(id), read);
        return OneNotification.of(notifications.one(viewer, id));
    }

    /** Whether it is read. */
    @Schema(name = "ReadMark")
    record ReadMark(@Nullable Boolean read) {}

    /** Marks everything told until an instant as read. */
    @PostMapping("/all-read")
    @Operation(
            summary = "Mark all notifications as read",
            description = "Those told until the instant, so that none is marked that came meanwhile",
            operationId = "markAllNotifications")
    UnreadCount all(@RequestBody Until until, RequestIntent intent, Actor actor) {
        var instant = until.until();
        if (instant == null) {
            throw GeneralRefusal.invalid("until", "Send the instant up to which you have read.");
        }
        notifications.readAll(actor, instant);
        return count(actor);
    }

    /** Up to when. */
    @Schema(name = "ReadUntil")
    record Until(@Nullable Instant until) {}
}
