package org.fairlead.incident.rest;

import static org.fairlead.people.People.PERSON;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.notification.Mentions;
import org.fairlead.notification.Watchers;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.platform.rest.RestRefusal;
import org.fairlead.record.Audience;
import org.fairlead.record.Readership;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who watches an incident, and whom a note on it can reach. */
@RestController
@RequestMapping("/api/v1/incidents/{incident}")
@Needs(Act.READ_RECORDS)
final class WatchResource {

    private static final int LONGEST = 2_000;
    private static final int MOST_SUGGESTED = 20;

    private final Asked asked;
    private final Watchers watchers;
    private final Mentions mentions;
    private final Titled titled;

    WatchResource(Asked asked, Watchers watchers, Mentions mentions, Titled titled) {
        this.asked = asked;
        this.watchers = watchers;
        this.mentions = mentions;
        this.titled = titled;
    }

    /** Who watches it, and how the caller follows it. */
    @GetMapping("/watchers")
    @Operation(
            summary = "Read who watches it",
            description =
                    "Those who oversee the estate see everybody, a provider's staff one another, a requester themselves",
            operationId = "readWatchers")
    AllWatchers all(@PathVariable String incident, Actor actor) {
        var followed = watchers.followed(actor, asked.id(actor, incident));
        return new AllWatchers(
                followed.own().name().toLowerCase(Locale.ROOT),
                followed.watchers().stream()
                        .map(each -> new OneWatcher(
                                titled.named(PERSON, each.person().value()), each.since(), each.byMention()))
                        .toList());
    }

    /** Who watches. */
    @Schema(name = "Watchers", description = "own is how the caller follows it: not, watching or muted")
    record AllWatchers(String own, List<OneWatcher> watchers) {}

    /** One of them. */
    @Schema(name = "Watcher")
    record OneWatcher(Named person, Instant since, boolean byMention) {}

    /** The caller watches it. */
    @PutMapping("/watchers/me")
    @Operation(summary = "Watch it", operationId = "watchIncident")
    AllWatchers watch(@PathVariable String incident, RequestIntent intent, Actor actor) {
        watchers.watch(actor, asked.id(actor, incident));
        return all(incident, actor);
    }

    /** The caller no longer watches it, nor mutes it. */
    @DeleteMapping("/watchers/me")
    @Operation(summary = "Stop watching it, or stop muting it", operationId = "stopWatchingIncident")
    AllWatchers stop(@PathVariable String incident, RequestIntent intent, Actor actor) {
        watchers.stop(actor, asked.id(actor, incident));
        return all(incident, actor);
    }

    /** The caller is told nothing of it. */
    @PutMapping("/mute")
    @Operation(summary = "Be told nothing of it", operationId = "muteIncident")
    AllWatchers mute(@PathVariable String incident, RequestIntent intent, Actor actor) {
        watchers.mute(actor, asked.id(actor, incident));
        return all(incident, actor);
    }

    /** Names somebody else. */
    @PutMapping("/watchers/{person:[0-9a-fA-F-]{36}}")
    @Needs(Act.EDIT_RECORD)
    @Operation(
            summary = "Make somebody a watcher",
            description = "Refused for a person who may not see it; who has muted it stays muted",
            operationId = "nameWatcher")
    AllWatchers name(@PathVariable String incident, @PathVariable UUID person, RequestIntent intent, Actor actor) {
        watchers.name(actor, asked.id(actor, incident), new PersonId(person));
        return all(incident, actor);
    }

    /** Takes it back. */
    @DeleteMapping("/watchers/{person:[0-9a-fA-F-]{36}}")
    @Needs(Act.EDIT_RECORD)
    @Operation(summary = "Take somebody's watching back", operationId = "unnameWatcher")
    AllWatchers unname(@PathVariable String incident, @PathVariable UUID person, RequestIntent intent, Actor actor) {
        watchers.unname(actor, asked.id(actor, incident), new PersonId(person));
        return all(incident, actor);
    }

    /** Before a note is written: which mentions in it reach nobody. */
    @GetMapping("/mentions")
    @Needs(Act.ADD_NOTE)
    @Operation(
            summary = "Find out whom a note would not reach",
            description = "The mentions in the text that name nobody who may read a note for this audience",
            operationId = "checkMentions")
    Reached check(
            @PathVariable String incident,
            @Parameter(description = "The note, or the part of it with mentions") @RequestParam(defaultValue = "")
                    String text,
            @RequestParam(defaultValue = "OWN") String audience,
            @Parameter(description = "Ids of organisations, with the audience NAMED") @RequestParam(defaultValue = "")
                    List<UUID> named,
            Actor actor) {
        if (text.length() > LONGEST) {
            throw GeneralRefusal.invalid("text", "Send at most 2,000 characters.");
        }
        var header = asked.history(actor, incident).header();
        // Requesters are not told who works on it, so neither whether a mention reaches somebody.
        return new Reached(
                actor.reach() == Reach.SELF
                        ? List.of()
                        : mentions.missed(text, header, readers(audience, named, actor)));
    }

    private static Readership readers(String audience, List<UUID> named, Actor actor) {
        var readers = actor.reach() == Reach.SELF ? Audience.EVERYONE : audience(audience);
        return new Readership(
                readers, actor.home(), named.stream().map(PartyId::new).collect(Collectors.toSet()));
    }

    private static Audience audience(String said) {
        try {
            return Audience.valueOf(said);
        } catch (IllegalArgumentException unknown) {
            throw RestRefusal.unreadable("audience", "Send EVERYONE, INVOLVED, NAMED or OWN.");
        }
    }

    /** Mentions that reach nobody. */
    @Schema(name = "MentionCheck", description = "Mentions, as written, that reach nobody")
    record Reached(List<String> missed) {}

    /** People to mention. */
    @GetMapping("/mentionable")
    @Needs(Act.ADD_NOTE)
    @Operation(
            summary = "Find people to mention",
            description =
                    "People who may read it and whose name or login begins so, as far as the caller may know of them",
            operationId = "findMentionable")
    People like(@PathVariable String incident, @RequestParam(defaultValue = "") String begins, Actor actor) {
        var header = asked.history(actor, incident).header();
        var readers = new Readership(Audience.INVOLVED, actor.home(), Set.of());
        return new People(mentions.like(begins, actor, header, readers, MOST_SUGGESTED).stream()
                .map(each -> new OnePerson(each.person().value(), each.name(), each.organisation(), each.written()))
                .toList());
    }

    /** People. */
    @Schema(name = "Mentionable")
    record People(List<OnePerson> people) {}

    /** One of them, and how a mention of them is written. */
    @Schema(name = "MentionablePerson")
    record OnePerson(UUID id, String name, String organisation, String written) {}
}
