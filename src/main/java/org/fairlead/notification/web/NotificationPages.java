package org.fairlead.notification.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.notification.Notifications;
import org.fairlead.notification.Notifications.Place;
import org.fairlead.notification.Notifications.Wanted;
import org.fairlead.notification.Reason;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.Cursor;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Downloads;
import org.fairlead.platform.web.ui.EmptyState;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a person was told, by record. */
@Controller
@Needs(Act.READ_RECORDS)
class NotificationPages {

    private static final String LIST = "notifications";
    private static final int AT_ONCE = 40;

    private final Notifications notifications;
    private final NotificationDrawing drawing;
    private final Clock clock;

    NotificationPages(Notifications notifications, NotificationDrawing drawing, Clock clock) {
        this.notifications = notifications;
        this.drawing = drawing;
        this.clock = clock;
    }

    @GetMapping("/notifications")
    String all(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String after,
            Viewer viewer,
            Frame frame,
            Model model) {
        var wanted = wanted(show, reason);
        var page = notifications.page(viewer, wanted, place(after), AT_ONCE);
        var here = here(wanted);
        var whole = Page.of(say("notification.title"), frame, Marking.STANDARD)
                .spoken()
                .told(model);
        model.addAttribute("page", viewer.actor().reach() == Reach.SELF ? whole.forRequesters() : whole);
        model.addAttribute("header", new PageHeader("", say("notification.title"), List.of(), "", acts(frame)));
        model.addAttribute("chips", drawing.chips(wanted));
        model.addAttribute("groups", drawing.groups(page.items(), viewer, frame.csrf(), here));
        model.addAttribute("own", after.isEmpty() ? drawing.own(wanted, viewer) : List.of());
        model.addAttribute("next", next(page.next(), here));
        model.addAttribute(
                "downloads",
                Downloads.list(
                        ExportedNotifications.NAME,
                        Map.of(ExportedNotifications.SHOW, show, ExportedNotifications.REASON, reason)));
        model.addAttribute("empty", empty(wanted));
        return "notification/list";
    }

    static Wanted wanted(String show, String reason) {
        var reasons = reason.isEmpty()
                ? Set.<Reason>of()
                : Set.of(Reason.of(reason)
                        .orElseThrow(() -> GeneralRefusal.unknown(say("notification.unknown.reason"))));
        return new Wanted(show.equals("unread"), reasons);
    }

    private static String here(Wanted wanted) {
        var reason = wanted.reasons().stream().findFirst();
        return "/notifications"
                + (wanted.unread()
                        ? "?show=unread"
                        : reason.map(each -> "?reason=" + each.code()).orElse(""));
    }

    private static @Nullable Place place(String after) {
        if (after.isEmpty()) {
            return null;
        }
        var cursor = Cursor.read(after).of(LIST, 2);
        return new Place(cursor.instant(0), cursor.id(1));
    }

    private static @Nullable Link next(@Nullable Place place, String here) {
        return place == null
                ? null
                : new Link(
                        say("notification.earlier"),
                        here + (here.contains("?") ? "&" : "?") + "after="
                                + Cursor.after(LIST, place.at(), place.id()).text());
    }

    private ActionBar acts(Frame frame) {
        var all = Form.to(
                "/notifications/read",
                frame.csrf(),
                new Hidden("until", clock.instant().toString()));
        return ActionBar.of(
                Action.post(say("notification.read-all"), all),
                Action.go(say("notification.settings"), "/notifications/settings")
                        .as(Action.Kind.QUIET),
                Action.go(say("notification.log"), "/notifications/told").as(Action.Kind.QUIET));
    }

    private static EmptyState empty(Wanted wanted) {
        return wanted.unread()
                ? new EmptyState(
                        say("notification.empty-unread"),
                        say("notification.empty-unread-text"),
                        Action.go(say("notification.show-all"), "/notifications"))
                : new EmptyState(
                        say("notification.empty"),
                        say("notification.empty-text"),
                        Action.go(say("notification.choose"), "/notifications/settings"));
    }

    /** Marks all of a record as read, or everything told until an instant. */
    @PostMapping("/notifications/read")
    String readMany(
            @RequestParam(required = false) @Nullable UUID record,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(defaultValue = "") String back,
            Viewer viewer) {
        if (record != null) {
            notifications.readOn(viewer.actor(), new RecordId(record));
        } else if (until != null) {
            notifications.readAll(viewer.actor(), until);
        } else {
            throw GeneralRefusal.invalid("until", say("notification.problem.read"));
        }
        return "redirect:" + ours(back);
    }

    @PostMapping("/notifications/{id}/read")
    String read(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, Viewer viewer) {
        notifications.read(viewer.actor(), Set.of(id), true);
        return "redirect:" + ours(back);
    }

    @PostMapping("/notifications/{id}/unread")
    String unread(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, Viewer viewer) {
        notifications.read(viewer.actor(), Set.of(id), false);
        return "redirect:" + ours(back);
    }

    /** Back to a page of ours: nothing that was sent leads anywhere else. */
    private static String ours(String back) {
        return back.matches("/notifications(\\?(show=unread|reason=[a-z-]{1,40}))?") ? back : "/notifications";
    }
}
