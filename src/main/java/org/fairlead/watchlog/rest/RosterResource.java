package org.fairlead.watchlog.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.watchlog.Roster;
import org.fairlead.watchlog.Rosters;
import org.fairlead.watchlog.Shift;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is to have the watch when. */
@RestController
@RequestMapping("/api/v1/watches/{desk}")
@Needs(Act.KEEP_WATCH)
final class RosterResource {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    private final Rosters rosters;

    RosterResource(Rosters rosters) {
        this.rosters = rosters;
    }

    @GetMapping("/roster")
    @Operation(
            summary = "Read the roster of a desk during a time",
            description = "With the stretches that nobody is to have, and those that several are to have",
            operationId = "readWatchRoster")
    OneRoster during(
            @PathVariable UUID desk,
            @Parameter(description = "From when, such as 2026-03-01T00:00:00Z") @RequestParam Instant from,
            @Parameter(description = "Until when, 400 days later at most") @RequestParam Instant until,
            Actor actor) {
        return OneRoster.of(rosters.during(actor, desk, from, until));
    }

    @PostMapping("/shifts")
    @Needs(Act.PLAN_WATCHES)
    @Operation(
            summary = "Plan a shift, or one in each of several weeks",
            description = "from and until are by the clocks of the zone, so that ten o'clock stays ten o'clock",
            operationId = "planWatchShift")
    ResponseEntity<Listing<OneShift>> plan(
            @PathVariable UUID desk, @RequestBody SentShift sent, RequestIntent intent, Viewer viewer) {
        var planned = rosters.plan(viewer.actor(), desk, sent.plan(viewer.zone()), intent.once());
        return ResponseEntity.created(URI.create("/api/v1/watches/" + desk + "/roster"))
                .body(Listing.whole(planned.stream().map(OneShift::of).toList()));
    }

    @PostMapping("/shifts/{shift}/removal")
    @Needs(Act.PLAN_WATCHES)
    @Operation(summary = "Take a shift off the roster", operationId = "dropWatchShift")
    ResponseEntity<Void> drop(@PathVariable UUID desk, @PathVariable UUID shift, RequestIntent intent, Actor actor) {
        rosters.drop(actor, desk, shift);
        return ResponseEntity.noContent().build();
    }

    /** A shift to be planned. */
    @Schema(name = "SentWatchShift", description = "A shift to be planned")
    record SentShift(
            @Nullable UUID person,

            @Schema(description = "By the clocks of the zone, such as 2026-03-01T22:00") @Nullable
            LocalDateTime from,

            @Schema(description = "By the clocks of the zone") @Nullable
            LocalDateTime until,

            @Schema(description = "Such as Europe/London; yours when left out") @Nullable
            String zone,

            @Schema(description = "In how many weeks in a row; one when left out") @Nullable
            Integer weeks,

            @Nullable String note) {

        Rosters.Plan plan(ZoneId own) {
            if (person == null) {
                throw GeneralRefusal.invalid("person", "Send the id of who is to have the watch.");
            }
            return new Rosters.Plan(
                    new PersonId(person),
                    local(from, "from"),
                    local(until, "until"),
                    zone == null ? own : zone(zone),
                    Objects.requireNonNullElse(weeks, 1),
                    Objects.requireNonNullElse(note, ""));
        }

        private static LocalDateTime local(@Nullable LocalDateTime said, String field) {
            if (said == null || said.getYear() < FIRST_YEAR || said.getYear() > LAST_YEAR) {
                throw GeneralRefusal.invalid(field, "Send a date and a time without a zone, such as 2026-03-01T22:00.");
            }
            return said;
        }

        private static ZoneId zone(String said) {
            try {
                return ZoneId.of(said.strip());
            } catch (DateTimeException unknown) {
                throw GeneralRefusal.invalid("zone", "Send a time zone, such as Europe/London.");
            }
        }
    }

    /** A shift. */
    @Schema(name = "WatchShift", description = "A time at which somebody is to have the watch")
    record OneShift(UUID id, UUID person, Instant from, Instant until, String zone, String note) {
        static OneShift of(Shift shift) {
            return new OneShift(
                    shift.id(),
                    shift.person().value(),
                    shift.from(),
                    shift.until(),
                    shift.zone().getId(),
                    shift.note());
        }
    }

    /** A roster. */
    @Schema(name = "WatchRoster", description = "Who is to have the watch during a time")
    record OneRoster(List<OneShift> shifts, List<Stretch> gaps, List<Stretch> overlaps) {
        static OneRoster of(Roster roster) {
            return new OneRoster(
                    roster.shifts().stream().map(OneShift::of).toList(),
                    roster.gaps().stream().map(Stretch::of).toList(),
                    roster.overlaps().stream().map(Stretch::of).toList());
        }
    }

    /** A stretch of time. */
    @Schema(name = "WatchStretch", description = "A stretch of time, and the shifts it lies in")
    record Stretch(Instant from, Instant until, List<UUID> shifts) {
        static Stretch of(Roster.Stretch stretch) {
            return new Stretch(
                    stretch.from(),
                    stretch.until(),
                    stretch.shifts().stream().map(Shift::id).toList());
        }
    }
}
