package org.fairlead.notification.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fairlead.access.Viewer;
import org.fairlead.notification.Notifications.Notification;
import org.fairlead.notification.Notifications.Wanted;
import org.fairlead.notification.OwnNews;
import org.fairlead.notification.Reason;
import org.fairlead.notification.ReasonWords;
import org.fairlead.platform.web.ui.Chip;
import org.fairlead.platform.web.ui.Csrf;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Hidden;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.Readable;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.RecordId;
import org.springframework.stereotype.Component;

/** Notifications as parts of their page. */
@Component
class NotificationDrawing {

    private static final int SHOWN = 240;

    private final List<OwnNews> own;
    private final Clock clock;

    NotificationDrawing(List<OwnNews> own, Clock clock) {
        this.own = List.copyOf(own);
        this.clock = clock;
    }

    /** What is the reader's own. */
    List<OwnItem> own(Wanted wanted, Viewer viewer) {
        var times = new TimeWords(viewer.zone(), clock.instant());
        return own.stream()
                .flatMap(source -> source.unread(viewer).stream())
                .filter(said -> wanted.reasons().isEmpty()
                        || wanted.reasons().contains(said.what().reason()))
                .map(said -> {
                    var tags = new ArrayList<>(List.of(
                            Tag.plain(say("notification.unread")),
                            Tag.of(Tone.RISK, ReasonWords.of(said.what().reason()))));
                    if (said.times() > 1) {
                        tags.add(Tag.plain(say("notification.told-times", "count", said.times())));
                    }
                    return new OwnItem(
                            tags,
                            said,
                            new RecordGroup.When(times.moment(said.at()), times.full(said.at()), times.iso(said.at())));
                })
                .toList();
    }

    /** By record, in the order in which the records come first. */
    List<RecordGroup> groups(List<Notification> items, Viewer viewer, Csrf csrf, String here) {
        var times = new TimeWords(viewer.zone(), clock.instant());
        var byRecord = new LinkedHashMap<RecordId, List<Notification>>();
        items.forEach(each -> byRecord.computeIfAbsent(each.ref().record(), any -> new ArrayList<>())
                .add(each));
        return byRecord.values().stream()
                .map(group -> group(group, times, csrf, here))
                .toList();
    }

    private static RecordGroup group(List<Notification> items, TimeWords times, Csrf csrf, String here) {
        var record = items.getFirst().found().record();
        boolean unread = items.stream().anyMatch(each -> each.readAt() == null);
        var read = Form.to(
                "/notifications/read", csrf, new Hidden("record", record.id().toString()), new Hidden("back", here));
        return new RecordGroup(
                record.number(),
                record.title(),
                items.getFirst().said().href().replaceAll("[?#].*", ""),
                record.marking(),
                items.stream().map(each -> item(each, times, csrf, here)).toList(),
                unread ? read : null);
    }

    private static RecordGroup.Item item(Notification told, TimeWords times, Csrf csrf, String here) {
        boolean unread = told.readAt() == null;
        var reason = Tag.of(told.reason().urgent() ? Tone.RISK : Tone.ACCENT, ReasonWords.of(told.reason()));
        var tags = new ArrayList<>(unread ? List.of(Tag.plain(say("notification.unread")), reason) : List.of(reason));
        if (told.times() > 1) {
            tags.add(Tag.plain(say("notification.told-times", "count", told.times())));
        }
        var toggle =
                Form.to("/notifications/" + told.id() + (unread ? "/read" : "/unread"), csrf, new Hidden("back", here));
        return new RecordGroup.Item(
                "told-" + told.id(),
                tags,
                told.said().sentence(),
                shortly(told.said().text()),
                told.said().by(),
                told.said().href(),
                new RecordGroup.When(times.moment(told.toldAt()), times.full(told.toldAt()), times.iso(told.toldAt())),
                toggle,
                unread);
    }

    private static String shortly(String text) {
        return Readable.inOneLine(text, SHOWN);
    }

    /** What the page can show. */
    List<Chip> chips(Wanted wanted) {
        var all = Stream.of(
                chip(
                        say("notification.all"),
                        "/notifications",
                        !wanted.unread() && wanted.reasons().isEmpty()),
                chip(say("notification.only-unread"), "/notifications?show=unread", wanted.unread()));
        var reasons = Arrays.stream(Reason.values())
                .map(reason -> chip(
                        ReasonWords.of(reason),
                        "/notifications?reason=" + reason.code(),
                        wanted.reasons().equals(Set.of(reason))));
        return Stream.concat(all, reasons).toList();
    }

    private static Chip chip(String text, String href, boolean current) {
        return current ? Chip.of(text, href).asCurrent() : Chip.of(text, href);
    }
}
