package org.fairlead.watchlog.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.people.People;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn.Moment;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.fairlead.watchlog.Desk;
import org.fairlead.watchlog.Watch;
import org.fairlead.watchlog.WatchLogs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The desks of the viewer's organisation and who has the watch. */
@Component
class ExportedDesks implements ExportedList {

    static final String NAME = "watches";

    private final WatchLogs logs;
    private final Register register;

    ExportedDesks(WatchLogs logs, Register register) {
        this.logs = logs;
        this.register = register;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Act needs() {
        return Act.KEEP_WATCH;
    }

    @Override
    public Sheet<Desk> sheet(Asked asked) {
        var actor = asked.viewer().actor();
        Map<UUID, Watch.Spell> spells = logs.spells(actor);
        return Sheet.of(
                asked.about(),
                List.of(
                        new Text<>("id", "Id", desk -> desk.id().toString()),
                        new Text<>("desk", say("watchlog.watch-log.desk"), Desk::name),
                        new Text<>(
                                "holder",
                                say("watchlog.watch-log.has-the-watch"),
                                desk -> holder(spells.get(desk.id()))),
                        new Moment<>("since", say("watchlog.watch-log.since"), desk -> {
                            var spell = spells.get(desk.id());
                            return spell == null ? null : spell.since();
                        })),
                SheetRows.of(logs.desks(actor)));
    }

    private @Nullable String holder(Watch.@Nullable Spell spell) {
        return spell == null
                ? null
                : register.title(People.PERSON, spell.person().value());
    }
}
