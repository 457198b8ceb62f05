package org.fairlead.schedule.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.fairlead.access.Account;
import org.fairlead.access.Accounts;
import org.fairlead.access.Actors;
import org.fairlead.access.Viewer;
import org.fairlead.calendar.Calendars;
import org.fairlead.incident.IncidentTemplate;
import org.fairlead.incident.Incidents;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Intent;
import org.fairlead.schedule.Dates;
import org.fairlead.schedule.Occurrence;
import org.fairlead.schedule.Occurrence.Result;
import org.fairlead.schedule.Schedule;
import org.fairlead.schedule.Schedules;
import org.fairlead.template.Template;
import org.fairlead.template.Templates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Logs what is due. The incident is logged by the schedule's owner under a key made of schedule and date, so that whoever tries again
 * gets the incident that is there; the row about the date follows, and is found missing and added by the next round when the process
 * is killed in between.
 */
@Component
class DueSchedules implements Schedules {

    private static final int AT_ONCE = 50;

    /** What is no later than this was not missed: a round takes its time. */
    private static final Duration LATE = Duration.ofMinutes(10);

    /** Calendars change, so no schedule is left alone for longer. */
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private final Templates templates;
    private final Incidents incidents;
    private final OccurrenceStore store;
    private static final Logger LOG = LoggerFactory.getLogger(DueSchedules.class);

    private final Who who;
    private final Clock clock;
    private final Map<UUID, Wait> waits = new ConcurrentHashMap<>();

    DueSchedules(Templates templates, Incidents incidents, OccurrenceStore store, Who who, Clock clock) {
        this.templates = templates;
        this.incidents = incidents;
        this.store = store;
        this.who = who;
        this.clock = clock;
    }

    /** Who acts, and whose hours count. */
    @Component
    record Who(Actors actors, Accounts accounts, Register register) {}

    /** Until when a version of a schedule need not be looked at. */
    private record Wait(int version, Instant until) {}

    @Override
    public List<Instant> next(Schedule schedule, Instant after, int many) {
        return dates(schedule).next(after, many);
    }

    private Dates dates(Schedule schedule) {
        var calendar = schedule.calendar();
        var hours = calendar == null
                ? null
                : Calendars.hours(who.register(), calendar, clock.instant()).orElse(null);
        return new Dates(schedule, hours);
    }

    @Override
    public List<Occurrence> made(Actor actor, UUID schedule, int most) {
        return templates
                .one(actor, Schedule.KIND, schedule)
                .filter(found -> templates.mayChange(actor, found))
                .map(found -> store.of(actor, schedule, most))
                .orElse(List.of());
    }

    @Override
    public boolean handleDue() {
        var integrator = People.integrator(who.register());
        if (integrator.isEmpty()) {
            return false;
        }
        var tool = Actor.tool(integrator.get());
        boolean more = false;
        for (var schedule : templates.offered(tool, Schedule.KIND)) {
            more |= handled(tool, schedule);
        }
        return more;
    }

    /** One schedule that cannot be handled keeps no other from its dates. */
    private boolean handled(Actor tool, Template<Schedule> schedule) {
        try {
            return handle(tool, schedule);
        } catch (RuntimeException failed) {
            LOG.error("The schedule {} could not be handled", schedule.id(), failed);
            return false;
        }
    }

    private boolean handle(Actor tool, Template<Schedule> schedule) {
        var now = clock.instant();
        var wait = waits.get(schedule.id());
        if (wait != null && wait.version() == schedule.version() && now.isBefore(wait.until())) {
            return false;
        }
        var due = dates(schedule.body()).between(since(tool, schedule), now, AT_ONCE);
        for (var date : due) {
            boolean missed = date.plus(LATE).isBefore(now);
            var occurrence = missed && !schedule.body().catchUp()
                    ? none(date, Result.SKIPPED, say("schedule.came.nothing-running"))
                    : log(tool, schedule, date);
            store.add(schedule.id(), occurrence);
        }
        if (due.size() == AT_ONCE) {
            return true;
        }
        var later = now.plus(LOOK_AGAIN);
        var next = dates(schedule.body()).between(now, later, 1).stream()
                .findFirst()
                .orElse(later);
        waits.put(schedule.id(), new Wait(schedule.version(), next));
        return false;
    }

    /** Dates up to this one are over: handled, or before the schedule said what it says now, or while it was paused. */
    private Instant since(Actor tool, Template<Schedule> schedule) {
        var said = templates.versions(tool, Schedule.KIND, schedule.id()).stream()
                .findFirst()
                .map(version -> version.at())
                .orElse(clock.instant());
        return store.last(tool, schedule.id())
                .filter(last -> last.isAfter(said))
                .orElse(said);
    }

    private Occurrence none(Instant date, Result result, String sentence) {
        return new Occurrence(date, result, null, "", sentence, clock.instant());
    }

    /** In whose name it logs: of whoever made it say what it says now, not of whoever kept it first. */
    private PersonId by(Actor tool, Template<Schedule> schedule) {
        return templates.versions(tool, Schedule.KIND, schedule.id()).stream()
                .findFirst()
                .map(version -> version.by())
                .orElse(schedule.owner());
    }

    private Occurrence log(Actor tool, Template<Schedule> schedule, Instant date) {
        var said = by(tool, schedule);
        var owner = who.actors()
                .of(said)
                .filter(viewer ->
                        who.accounts().of(said).filter(Account::disabled).isEmpty())
                .map(Viewer::actor);
        if (owner.isEmpty()) {
            return none(date, Result.REFUSED, say("schedule.came.keeper-gone"));
        }
        var template = template(owner.get(), schedule);
        if (template.isEmpty()) {
            return none(date, Result.REFUSED, say("schedule.came.template-gone"));
        }
        var key = "schedule:" + schedule.id() + ":" + date;
        try {
            var outcome = incidents.log(
                    template.get().body().command("schedule"), owner.get(), new Intent(null, key, Once.digest(key)));
            var identity = outcome.after().header().identity();
            return new Occurrence(
                    date,
                    Result.LOGGED,
                    identity.id().value(),
                    identity.number().text(),
                    "",
                    clock.instant());
        } catch (RefusedException refused) {
            return none(date, Result.REFUSED, refused.refusal().sentence());
        }
    }

    private Optional<Template<IncidentTemplate>> template(Actor owner, Template<Schedule> schedule) {
        return templates
                .one(owner, IncidentTemplate.KIND, schedule.body().template())
                .filter(Template::offered);
    }
}
