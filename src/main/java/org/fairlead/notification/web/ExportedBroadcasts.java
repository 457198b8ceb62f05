package org.fairlead.notification.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.notification.Broadcast;
import org.fairlead.notification.Broadcasts;
import org.fairlead.people.People;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn.Moment;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.springframework.stereotype.Component;

/** What is said to many people at once, of the last year and to come. */
@Component
class ExportedBroadcasts implements ExportedList {

    static final String NAME = "broadcasts";

    private final Broadcasts broadcasts;
    private final BroadcastDrawing drawing;
    private final Register register;

    ExportedBroadcasts(Broadcasts broadcasts, BroadcastDrawing drawing, Register register) {
        this.broadcasts = broadcasts;
        this.drawing = drawing;
        this.register = register;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Act needs() {
        return Act.BROADCAST;
    }

    @Override
    public Sheet<Broadcast> sheet(Asked asked) {
        return Sheet.of(
                asked.about(),
                List.of(
                        new Text<>("id", "Id", each -> each.id().toString()),
                        new Text<>(
                                "kind",
                                say("notification.broadcast.kind"),
                                each -> each.content().kind().name()),
                        new Text<>(
                                "for",
                                say("notification.broadcast.for"),
                                each -> drawing.whom(each.content().to())),
                        new Moment<>(
                                "from",
                                say("notification.broadcast.from"),
                                each -> each.content().during().from()),
                        new Moment<>(
                                "until",
                                say("notification.broadcast.until"),
                                each -> each.content().during().until()),
                        new Text<>(
                                "text",
                                say("notification.broadcast.what-is-said"),
                                each -> each.content().texts().getOrDefault(BroadcastDrawing.ENGLISH, "")),
                        new Text<>(
                                "other-languages",
                                say("notification.export.other-languages"),
                                ExportedBroadcasts::others),
                        new Text<>(
                                "by",
                                say("notification.export.by"),
                                each -> register.title(People.PERSON, each.by().value())),
                        new Moment<>("changed", say("notification.export.changed"), Broadcast::changedAt)),
                SheetRows.of(broadcasts.all(asked.viewer().actor())));
    }

    private static String others(Broadcast broadcast) {
        return broadcast.content().texts().entrySet().stream()
                .filter(each -> !each.getKey().equals(BroadcastDrawing.ENGLISH))
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("\n"));
    }
}
