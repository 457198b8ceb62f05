package org.fairlead.schedule.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn.Moment;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.fairlead.platform.web.Marking;
import org.fairlead.schedule.Occurrence;
import org.fairlead.schedule.Schedule;
import org.fairlead.schedule.Schedules;
import org.fairlead.template.Templates;
import org.springframework.stereotype.Component;

/** What became of the dates of one schedule, newest first. */
@Component
class ExportedDates implements ExportedList {

    static final String NAME = "schedule-dates";

    static final String SCHEDULE = "schedule";

    private final Templates templates;
    private final Schedules schedules;

    ExportedDates(Templates templates, Schedules schedules) {
        this.templates = templates;
        this.schedules = schedules;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Act needs() {
        return Act.KEEP_TEMPLATES;
    }

    @Override
    public List<Choice> choices() {
        return List.of(new Choice(SCHEDULE, "The id of the schedule"));
    }

    @Override
    public Sheet<Occurrence> sheet(Asked asked) {
        var actor = asked.viewer().actor();
        var schedule = templates
                .one(actor, Schedule.KIND, asked.id(SCHEDULE))
                .orElseThrow(() -> GeneralRefusal.unknown(Schedule.KIND.word()));
        return Sheet.of(
                asked.about(schedule.name(), Marking.STANDARD.text()),
                List.of(
                        new Moment<>("due", say("schedule.export.due"), Occurrence::due),
                        new Text<>(
                                "result",
                                say("schedule.export.result"),
                                date -> date.result().name()),
                        new Text<>("record", say("schedule.export.record"), Occurrence::number),
                        new Text<>("why", say("schedule.export.why"), Occurrence::sentence),
                        new Moment<>("handled", say("schedule.export.handled"), Occurrence::at)),
                SheetRows.of(schedules.made(actor, schedule.id(), Integer.MAX_VALUE)));
    }
}
