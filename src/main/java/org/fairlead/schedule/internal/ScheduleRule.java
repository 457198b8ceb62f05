package org.fairlead.schedule.internal;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.calendar.Calendars;
import org.fairlead.incident.IncidentTemplate;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.register.Register;
import org.fairlead.schedule.Dates;
import org.fairlead.schedule.Schedule;
import org.fairlead.template.Template;
import org.fairlead.template.TemplateKind;
import org.fairlead.template.TemplateRule;
import org.fairlead.template.Templates;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A schedule has a template that can be used and has a title, and a rule that has dates. */
@Component
class ScheduleRule implements TemplateRule<Schedule> {

    private final Register register;
    private final Templates templates;

    /** Templates ask their rules, and this rule asks for templates of another kind. */
    ScheduleRule(Register register, @Lazy Templates templates) {
        this.register = register;
        this.templates = templates;
    }

    @Override
    public TemplateKind<Schedule> kind() {
        return Schedule.KIND;
    }

    @Override
    public List<FieldProblem> problems(Schedule schedule, Actor actor) {
        var problems = new ArrayList<FieldProblem>();
        var template =
                templates.one(actor, IncidentTemplate.KIND, schedule.template()).filter(Template::offered);
        if (template.isEmpty()) {
            problems.add(new FieldProblem("template", say("schedule.schedule.choose-an-incident-template")));
        } else if (template.get().body().title() == null) {
            problems.add(new FieldProblem("template", say("schedule.schedule-rule.give-that-template-a-title")));
        }
        if (schedule.start().getYear() < 2000 || schedule.start().getYear() > 2100) {
            problems.add(new FieldProblem("start", say("schedule.schedule-rule.enter-a-date-between-and")));
        } else {
            Dates.problem(schedule).ifPresent(problem -> problems.add(new FieldProblem("rule", problem)));
        }
        var calendar = schedule.calendar();
        if (calendar != null && register.latest(Calendars.CALENDAR, calendar).isEmpty()) {
            problems.add(new FieldProblem("calendar", say("schedule.schedule.choose-a-calendar-from-the")));
        }
        return problems;
    }
}
