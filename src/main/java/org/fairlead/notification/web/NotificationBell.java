package org.fairlead.notification.web;

import static org.fairlead.platform.language.Say.say;

import org.fairlead.access.Viewer;
import org.fairlead.access.Waiting;
import org.fairlead.notification.Notifications;
import org.fairlead.platform.web.Frame;
import org.springframework.stereotype.Component;

/** The bell in the head of every page. */
@Component
class NotificationBell implements Waiting {

    private final Notifications notifications;

    NotificationBell(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public Frame.Bell of(Viewer viewer) {
        int unread = notifications.unread(viewer.actor());
        return new Frame.Bell(unread == 0 ? "" : number(unread), words(unread), "/notifications");
    }

    private static String number(int unread) {
        return unread > Notifications.COUNTED ? Notifications.COUNTED + "+" : Integer.toString(unread);
    }

    private static String words(int unread) {
        return unread > Notifications.COUNTED
                ? say("notification.bell.more", "count", Notifications.COUNTED)
                : say("notification.bell.unread", "count", unread);
    }
}
