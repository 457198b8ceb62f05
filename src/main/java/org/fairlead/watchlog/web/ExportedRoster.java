package org.fairlead.watchlog.web;

import static org.fairlead.platform.language.Say.say;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.people.People;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn.Moment;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.fairlead.watchlog.Rosters;
import org.fairlead.watchlog.Shift;
import org.fairlead.watchlog.WatchLogs;
import org.springframework.stereotype.Component;

/** Who is to have the watch at a desk: the two weeks that the page shows. */
@Component
class ExportedRoster implements ExportedList {

    static final String NAME = "roster";
    static final String DESK = "desk";
    static final String FROM = "from";

    private final WatchLogs logs;
    private final Rosters rosters;
    private final Register register;

    ExportedRoster(WatchLogs logs, Rosters rosters, Register register) {
        this.logs = logs;
        this.rosters = rosters;
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
    public List<Choice> choices() {
        return List.of(
                new Choice(DESK, "The id of the desk"),
                new Choice(FROM, "The first of the two weeks, such as 2026-03-01; from today when left out"));
    }

    @Override
    public Sheet<Shift> sheet(ExportedList.Asked asked) {
        var actor = asked.viewer().actor();
        var zone = asked.viewer().zone();
        var desk = logs.desk(actor, asked.id(DESK)).id();
        var first = first(asked);
        var shifts = rosters.during(
                        actor,
                        desk,
                        first.atStartOfDay(zone).toInstant(),
                        first.plusDays(RosterPages.DAYS).atStartOfDay(zone).toInstant())
                .shifts();
        return Sheet.of(
                asked.about(),
                List.of(
                        new Text<>(
                                "person",
                                say("watchlog.roster.who"),
                                shift -> register.title(
                                        People.PERSON, shift.person().value())),
                        new Moment<>("from", say("watchlog.roster.from"), Shift::from),
                        new Moment<>("until", say("watchlog.roster.until"), Shift::until),
                        new Text<>(
                                "zone",
                                say("watchlog.export.zone"),
                                shift -> shift.zone().getId()),
                        new Text<>("note", say("watchlog.export.note"), Shift::note)),
                SheetRows.of(shifts));
    }

    private static LocalDate first(ExportedList.Asked asked) {
        var today = asked.at().toLocalDate();
        try {
            var day = asked.text(FROM).isEmpty() ? today : LocalDate.parse(asked.text(FROM));
            return org.fairlead.watchlog.web.Asked.ofOurTime(day) ? day : today;
        } catch (DateTimeException unreadable) {
            throw GeneralRefusal.invalid(FROM, say("watchlog.asked.enter-a-date-and-a"));
        }
    }
}
