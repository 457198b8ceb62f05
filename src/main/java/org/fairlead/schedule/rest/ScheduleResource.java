package org.fairlead.schedule.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.schedule.Occurrence;
import org.fairlead.schedule.Schedule;
import org.fairlead.schedule.Schedules;
import org.fairlead.template.Template;
import org.fairlead.template.TemplateAnswers;
import org.fairlead.template.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Schedules: when incidents are logged from a template, and what came of it. */
@RestController
@RequestMapping("/api/v1/schedules")
@Needs(Act.KEEP_TEMPLATES)
final class ScheduleResource {

    private static final int NEXT = 5;
    private static final int MADE = 200;

    private final Templates templates;
    private final Schedules schedules;
    private final Clock clock;

    ScheduleResource(Templates templates, Schedules schedules, Clock clock) {
        this.templates = templates;
        this.schedules = schedules;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "List schedules", operationId = "listSchedules")
    Listing<OneSchedule> list(Actor actor) {
        return Listing.whole(templates.all(actor, Schedule.KIND).stream()
                .map(each -> shown(each, actor))
                .toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a schedule with its next five dates", operationId = "readSchedule")
    ResponseEntity<OneSchedule> one(@PathVariable String id, Actor actor) {
        return answer(needed(id, actor), actor);
    }

    @GetMapping("/{id}/occurrences")
    @Operation(summary = "List what a schedule made, newest first", operationId = "listOccurrences")
    Listing<OneOccurrence> made(@PathVariable String id, Actor actor) {
        return Listing.whole(schedules.made(actor, needed(id, actor).id(), MADE).stream()
                .map(OneOccurrence::of)
                .toList());
    }

    @PostMapping
    @Operation(summary = "Keep a schedule", operationId = "keepSchedule")
    ResponseEntity<OneSchedule> keep(@RequestBody SentSchedule sent, RequestIntent intent, Actor actor) {
        var kept = templates.keep(Schedule.KIND, sent.over(null), actor, intent.once());
        return ResponseEntity.created(URI.create("/api/v1/schedules/" + kept.id()))
                .eTag("\"" + kept.version() + "\"")
                .body(shown(kept, actor));
    }

    @PatchMapping("/{id}")
    @Operation(
            summary = "Change a schedule",
            description = "Dates before the change are not made up for",
            operationId = "changeSchedule")
    ResponseEntity<OneSchedule> change(
            @PathVariable String id, @RequestBody SentSchedule sent, RequestIntent intent, Actor actor) {
        var before = needed(id, actor);
        var read = new Templates.Read(before.id(), intent.version());
        return answer(templates.change(Schedule.KIND, read, sent.over(before), actor, intent.once()), actor);
    }

    @PatchMapping("/{id}/standing")
    @Operation(
            summary = "Pause a schedule (retired), end it (removed) or let it go on (offered)",
            operationId = "standSchedule")
    ResponseEntity<OneSchedule> stand(
            @PathVariable String id, @RequestBody SentScheduleStanding sent, RequestIntent intent, Actor actor) {
        var read = new Templates.Read(needed(id, actor).id(), intent.version());
        var standing = TemplateAnswers.standing(sent.standing());
        return answer(templates.stand(Schedule.KIND, read, standing, actor, intent.once()), actor);
    }

    private Template<Schedule> needed(String id, Actor actor) {
        return templates
                .one(actor, Schedule.KIND, TemplateAnswers.id(Schedule.KIND, id))
                .orElseThrow(() -> GeneralRefusal.unknown("schedule"));
    }

    private ResponseEntity<OneSchedule> answer(Template<Schedule> kept, Actor actor) {
        return TemplateAnswers.answer(HttpStatus.OK, kept, shown(kept, actor));
    }

    private OneSchedule shown(Template<Schedule> kept, Actor actor) {
        var next = kept.offered() ? schedules.next(kept.body(), clock.instant(), NEXT) : List.<Instant>of();
        return OneSchedule.of(kept, next, templates.mayChange(actor, kept));
    }

    /** Whether it goes on. */
    @Schema(name = "SentScheduleStanding", description = "Whether a schedule goes on")
    record SentScheduleStanding(
            @Schema(description = "offered, retired or removed") @Nullable
            String standing) {}

    /** A schedule. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Schedule", description = "When incidents are logged from a template")
    record OneSchedule(
            UUID id,

            @Schema(description = "Its version, which is also its ETag")
            int version,

            String name,
            String code,
            UUID template,

            @Schema(description = "The first local date and time")
            LocalDateTime start,

            @Schema(description = "A rule of RFC 5545; left out for once") @Nullable
            String rule,

            String zone,
            @Nullable UUID calendar,
            boolean catchUp,
            String sharing,
            @Nullable UUID team,
            UUID owner,
            String standing,
            List<Instant> next,
            boolean mayChange) {

        static OneSchedule of(Template<Schedule> kept, List<Instant> next, boolean mayChange) {
            var body = kept.body();
            return new OneSchedule(
                    kept.id(),
                    kept.version(),
                    kept.name(),
                    kept.code(),
                    body.template(),
                    body.start(),
                    body.rule(),
                    body.zone().getId(),
                    body.calendar(),
                    body.catchUp(),
                    kept.shared().sharing().code(),
                    kept.shared().team(),
                    kept.owner().value(),
                    kept.standing().code(),
                    next,
                    mayChange);
        }
    }

    /** A schedule as it is sent. What is left out is the usual of a new one, and stays as it is of one that is changed. */
    @Schema(name = "SentSchedule", description = "A schedule as it is sent")
    record SentSchedule(
            @Nullable String name,
            @Nullable String code,
            @Nullable UUID template,
            @Nullable LocalDateTime start,

            @Schema(description = "A rule of RFC 5545; empty for once") @Nullable
            String rule,

            @Nullable String zone,
            @Nullable UUID calendar,
            @Nullable Boolean catchUp,
            @Nullable String sharing,
            @Nullable UUID team) {

        Templates.Wish<Schedule> over(@Nullable Template<Schedule> before) {
            var was = before == null ? null : before.body();
            var of = template == null && was != null ? was.template() : template;
            var from = start == null && was != null ? was.start() : start;
            if (of == null) {
                throw GeneralRefusal.invalid("template", "Send the id of an incident template.");
            }
            if (from == null) {
                throw GeneralRefusal.invalid("start", "Send a local date and time, such as 2026-03-01T09:00.");
            }
            var body = new Schedule(
                    of,
                    from,
                    rule == null && was != null ? was.rule() : rule,
                    zone(was),
                    calendar == null && was != null ? was.calendar() : calendar,
                    catchUp == null ? was != null && was.catchUp() : catchUp);
            return new Templates.Wish<>(
                    new Template.Said<>(TemplateAnswers.name(name, before), TemplateAnswers.code(code, before), body),
                    TemplateAnswers.sharing(sharing, team, before));
        }

        private ZoneId zone(@Nullable Schedule was) {
            if (zone == null) {
                return was == null ? ZoneId.of("Europe/London") : was.zone();
            }
            try {
                return ZoneId.of(zone);
            } catch (DateTimeException wrong) {
                throw GeneralRefusal.invalid("zone", "Send a time zone, such as Europe/London.");
            }
        }
    }

    /** What became of a date. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Occurrence", description = "What became of one date of a schedule")
    record OneOccurrence(
            Instant due,

            @Schema(description = "LOGGED, SKIPPED or REFUSED")
            String result,

            @Nullable UUID record,
            String number,
            @Schema(description = "Why nothing was logged") String sentence,
            Instant handled) {

        static OneOccurrence of(Occurrence occurrence) {
            return new OneOccurrence(
                    occurrence.due(),
                    occurrence.result().name(),
                    occurrence.record(),
                    occurrence.number(),
                    occurrence.sentence(),
                    occurrence.at());
        }
    }
}
