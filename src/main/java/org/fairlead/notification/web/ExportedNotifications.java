package org.fairlead.notification.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.access.Viewer;
import org.fairlead.notification.Notifications;
import org.fairlead.notification.Notifications.Notification;
import org.fairlead.notification.Notifications.Wanted;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn;
import org.fairlead.platform.sheet.SheetColumn.Amount;
import org.fairlead.platform.sheet.SheetColumn.Moment;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the viewer was told and may still read, told last first; each row marked as its record. */
@Component
class ExportedNotifications implements ExportedList {

    static final String NAME = "notifications";
    static final String SHOW = "show";
    static final String REASON = "reason";

    private static final int AT_ONCE = 100;

    private final Notifications notifications;

    ExportedNotifications(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Act needs() {
        return Act.READ_RECORDS;
    }

    @Override
    public List<Choice> choices() {
        return List.of(
                new Choice(SHOW, "unread for those not read yet"),
                new Choice(REASON, "For which reason, such as mentioned"));
    }

    @Override
    public Sheet<Notification> sheet(Asked asked) {
        var columns = List.<SheetColumn<Notification>>of(
                new Moment<>("told", say("notification.export.told"), Notification::toldAt),
                new Text<>(
                        "reason",
                        say("notification.told.why"),
                        told -> told.reason().code()),
                new Text<>(
                        "record",
                        say("notification.told.record"),
                        told -> told.found().record().number()),
                new Text<>(
                        "title",
                        say("notification.export.title"),
                        told -> told.found().record().title()),
                new Text<>(
                        "sentence",
                        say("notification.export.what"),
                        told -> told.said().sentence()),
                new Text<>(
                        "text",
                        say("notification.export.text"),
                        told -> told.said().text()),
                new Text<>(
                        "by", say("notification.export.by"), told -> told.said().by()),
                new Moment<>(
                        "happened",
                        say("notification.export.happened"),
                        told -> told.found().entry().at()),
                new Moment<>("read-at", say("notification.export.read"), Notification::readAt),
                new Amount<>("times", say("notification.export.times"), Notification::times));
        return new Sheet<>(
                asked.about(),
                columns,
                told -> told.found().record().marking(),
                new Rows(asked.viewer(), NotificationPages.wanted(asked.text(SHOW), asked.text(REASON))));
    }

    /** Those told, read on from the last. A page of which nothing may be read any more is passed over. */
    private final class Rows implements SheetRows<Notification> {

        private final Viewer viewer;
        private final Wanted wanted;
        private Notifications.@Nullable Place last;
        private boolean over;

        Rows(Viewer viewer, Wanted wanted) {
            this.viewer = viewer;
            this.wanted = wanted;
        }

        @Override
        public List<Notification> next() {
            var items = List.<Notification>of();
            while (items.isEmpty() && !over) {
                var page = notifications.page(viewer, wanted, last, AT_ONCE);
                last = page.next();
                over = last == null;
                items = page.items();
            }
            return items;
        }
    }
}
