package org.fairlead.notification.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.notification.MailStanding;
import org.fairlead.notification.NotificationSettings;
import org.fairlead.notification.NotificationSettings.Kept;
import org.fairlead.notification.Preferences;
import org.fairlead.notification.Preferences.Digest;
import org.fairlead.notification.Preferences.Quiet;
import org.fairlead.notification.Reason;
import org.fairlead.notification.Watchers;
import org.fairlead.notification.Way;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.platform.words.Readable;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller, or a team, wants to be told. */
@RestController
@RequestMapping("/api/v1/notifications")
@Needs(Act.READ_RECORDS)
final class SettingsResource {

    private final NotificationSettings settings;
    private final Watchers watchers;
    private final MailStanding mail;

    SettingsResource(NotificationSettings settings, Watchers watchers, MailStanding mail) {
        this.settings = settings;
        this.watchers = watchers;
        this.mail = mail;
    }

    @GetMapping("/settings")
    @Operation(summary = "Read what one wants to be told", operationId = "readNotificationSettings")
    ResponseEntity<OneSettings> own(Actor actor) {
        return answer(settings.own(actor));
    }

    @PutMapping("/settings")
    @Operation(
            summary = "Choose what one wants to be told",
            description = "What is left out is as the team has it, and else as usual",
            operationId = "keepNotificationSettings")
    ResponseEntity<OneSettings> keep(@RequestBody SentSettings sent, RequestIntent intent, Actor actor) {
        return answer(settings.keep(actor, intent.version(), sent.preferences()));
    }

    @GetMapping("/team-settings/{team}")
    @Operation(summary = "Read what a team is told until its people choose", operationId = "readTeamSettings")
    ResponseEntity<OneSettings> team(@PathVariable UUID team, Actor actor) {
        return answer(settings.ofTeam(actor, team));
    }

    @PutMapping("/team-settings/{team}")
    @Operation(
            summary = "Choose for a team",
            description = "For its leads; each person may choose otherwise",
            operationId = "keepTeamSettings")
    ResponseEntity<OneSettings> keepForTeam(
            @PathVariable UUID team, @RequestBody SentSettings sent, RequestIntent intent, Actor actor) {
        return answer(settings.keepForTeam(actor, team, intent.version(), sent.preferences()));
    }

    private ResponseEntity<OneSettings> answer(Kept kept) {
        return ResponseEntity.ok().eTag("\"" + kept.version() + "\"").body(OneSettings.of(kept, mail.sends()));
    }

    /** Stops watching many records. */
    @PostMapping("/unwatching")
    @Operation(
            summary = "Stop watching all of these",
            description = "Records that were not watched are left alone",
            operationId = "stopWatchingMany")
    Stopped stop(@RequestBody ToStop sent, RequestIntent intent, Actor actor) {
        var ids = Optional.ofNullable(sent.records()).orElse(List.of());
        if (ids.isEmpty() || ids.size() > Watchers.MOST || ids.contains(null)) {
            throw GeneralRefusal.invalid("records", "Send 1 to 10,000 ids of records.");
        }
        var records = ids.stream().filter(Objects::nonNull).map(RecordId::new).toList();
        return new Stopped(watchers.stopAll(actor, records));
    }

    /** Which records. */
    @Schema(name = "Unwatching")
    record ToStop(@Nullable List<@Nullable UUID> records) {}

    /** How many were watched. */
    @Schema(name = "Unwatched")
    record Stopped(int stopped) {}

    /**
     * Settings as JSON.
     *
     * @param version their version, which is also the ETag
     * @param sendsMail whether this tool sends e-mail at all
     * @param ways how each reason that was chosen for is told
     * @param digest hourly, or daily at a time; null for the usual
     * @param quietDays the days on which quiet hours begin; null for the usual
     * @param quietFrom when they begin
     * @param quietUntil when they end
     * @param againHours after how many hours what asks for an answer is told again until it is answered, and what waits for an act until
     *     it is read; 0 for never, null for the usual: an hour for what is urgent, a day for the rest
     * @param mentionsWatch whether a mention makes one a watcher
     */
    @Schema(name = "NotificationSettings")
    record OneSettings(
            int version,
            boolean sendsMail,
            Map<String, String> ways,
            @Nullable String digest,
            @Nullable List<DayOfWeek> quietDays,
            @Nullable String quietFrom,
            @Nullable String quietUntil,
            @Nullable Integer againHours,
            @Nullable Boolean mentionsWatch) {

        static OneSettings of(Kept kept, boolean sendsMail) {
            var preferences = kept.preferences();
            var ways = new TreeMap<String, String>();
            preferences.chosen().forEach((reason, way) -> ways.put(reason.code(), way.code()));
            var digest = preferences.digest();
            var quiet = preferences.quiet();
            return new OneSettings(
                    kept.version(),
                    sendsMail,
                    ways,
                    digest == null
                            ? null
                            : digest.hourly() ? "hourly" : digest.at().toString(),
                    quiet == null ? null : quiet.days().stream().sorted().toList(),
                    quiet == null ? null : quiet.from().toString(),
                    quiet == null ? null : quiet.until().toString(),
                    preferences.againHours(),
                    preferences.mentionsWatch());
        }
    }

    /** Settings as they are sent. */
    @Schema(
            name = "SentNotificationSettings",
            description =
                    "ways maps reasons to page, page+at-once, page+digest, at-once, digest or off; digest is hourly or a time such as 08:00")
    record SentSettings(
            @Nullable Map<String, @Nullable String> ways,
            @Nullable String digest,
            @Nullable List<@Nullable String> quietDays,
            @Nullable String quietFrom,
            @Nullable String quietUntil,
            @Nullable Integer againHours,
            @Nullable Boolean mentionsWatch) {

        Preferences preferences() {
            return new Preferences(chosen(), digests(), quiet(), againHours, mentionsWatch);
        }

        private Map<Reason, Way> chosen() {
            var chosen = new EnumMap<Reason, Way>(Reason.class);
            Optional.ofNullable(ways).orElse(Map.of()).forEach((code, way) -> {
                var reason = Reason.of(code)
                        .orElseThrow(() -> GeneralRefusal.invalid("ways", "There is no reason " + shortly(code) + "."));
                chosen.put(
                        reason,
                        Way.of(String.valueOf(way))
                                .orElseThrow(() -> GeneralRefusal.invalid("ways", "Send one of " + Way.list() + ".")));
            });
            return chosen;
        }

        private static String shortly(String text) {
            return Readable.shortened(text, 40);
        }

        private @Nullable Digest digests() {
            if (digest == null) {
                return null;
            }
            return digest.equals("hourly")
                    ? new Digest(true, LocalTime.of(8, 0))
                    : new Digest(false, time(digest, "digest"));
        }

        private @Nullable Quiet quiet() {
            if (quietDays == null) {
                return null;
            }
            var days = new HashSet<DayOfWeek>();
            for (var said : quietDays) {
                days.add(Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().equals(said))
                        .findFirst()
                        .orElseThrow(() -> GeneralRefusal.invalid("quietDays", "Send days such as MONDAY.")));
            }
            return days.isEmpty()
                    ? Quiet.NEVER
                    : new Quiet(days, time(quietFrom, "quietFrom"), time(quietUntil, "quietUntil"));
        }

        private static LocalTime time(@Nullable String said, String field) {
            try {
                return LocalTime.parse(String.valueOf(said));
            } catch (DateTimeException wrong) {
                throw GeneralRefusal.invalid(field, "Send a time such as 08:00.");
            }
        }
    }
}
