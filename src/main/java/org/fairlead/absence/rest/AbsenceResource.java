package org.fairlead.absence.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.fairlead.absence.Absence;
import org.fairlead.absence.Absences;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Absences of oneself and of those one leads. */
@RestController
@RequestMapping("/api/v1/absences")
@Needs(Act.KEEP_ABSENCES)
final class AbsenceResource {

    private final Absences absences;
    private final Register register;

    AbsenceResource(Absences absences, Register register) {
        this.absences = absences;
        this.register = register;
    }

    /**
     * An absence as JSON.
     *
     * @param id its id
     * @param version its version, which is also its ETag
     * @param person who is away
     * @param from the first instant of it
     * @param until when the person is back
     * @param withdrawn whether it was taken back
     */
    record OneAbsence(UUID id, int version, Absentee person, Instant from, Instant until, boolean withdrawn) {}

    /** Who is away. */
    record Absentee(UUID id, String name) {}

    /**
     * An absence as it is sent. What is left out stays as it is of one that is changed.
     *
     * @param person who is away; the caller when left out; of one that is changed it stays
     * @param from the first instant of it
     * @param until when the person is back
     */
    record SentAbsence(
            @Nullable UUID person,
            @Nullable Instant from,
            @Nullable Instant until) {

        Absences.Wish asNew(Actor actor) {
            var whose = person == null
                    ? actor.optionalPerson().orElseThrow(() -> GeneralRefusal.invalid("person", "Say who is away."))
                    : new PersonId(person);
            if (from == null) {
                throw GeneralRefusal.invalid("from", "Say from when.");
            }
            if (until == null) {
                throw GeneralRefusal.invalid("until", "Say until when.");
            }
            return new Absences.Wish(whose, from, until);
        }

        Absences.Wish over(Absence absence) {
            return new Absences.Wish(
                    absence.person(), from == null ? absence.from() : from, until == null ? absence.until() : until);
        }
    }

    /** All that are not over. There are few enough for one page. */
    @GetMapping
    @Operation(
            summary = "List absences",
            description =
                    "Those of the caller and of the people whose team the caller leads, as far as they are not over",
            operationId = "listAbsences")
    Listing<OneAbsence> list(Actor actor) {
        var people = absences.keptBy(actor);
        return Listing.whole(
                absences.coming(actor, people).stream().map(this::shown).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read an absence", operationId = "readAbsence")
    ResponseEntity<OneAbsence> one(@PathVariable String id, Actor actor) {
        return answer(needed(id, actor));
    }

    @PostMapping
    @Operation(summary = "Declare an absence", operationId = "declareAbsence")
    ResponseEntity<OneAbsence> declare(@RequestBody SentAbsence sent, RequestIntent intent, Actor actor) {
        var absence = absences.declare(sent.asNew(actor), actor, intent.once());
        return ResponseEntity.created(URI.create("/api/v1/absences/" + absence.id()))
                .eTag(tag(absence))
                .body(shown(absence));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Change an absence", operationId = "changeAbsence")
    ResponseEntity<OneAbsence> change(
            @PathVariable String id, @RequestBody SentAbsence sent, RequestIntent intent, Actor actor) {
        var absence = needed(id, actor);
        var read = new Absences.Read(absence.id(), intent.version());
        return answer(absences.change(read, sent.over(absence), actor, intent.once()));
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Take an absence back",
            description = "It can be declared again with its restoration",
            operationId = "withdrawAbsence")
    ResponseEntity<OneAbsence> withdraw(@PathVariable String id, RequestIntent intent, Actor actor) {
        var read = new Absences.Read(needed(id, actor).id(), intent.version());
        return answer(absences.withdraw(read, actor, intent.once()));
    }

    @PostMapping("/{id}/restoration")
    @Operation(summary = "Declare an absence again that was taken back", operationId = "restoreAbsence")
    ResponseEntity<OneAbsence> restore(@PathVariable String id, RequestIntent intent, Actor actor) {
        var read = new Absences.Read(needed(id, actor).id(), intent.version());
        return answer(absences.restore(read, actor, intent.once()));
    }

    private Absence needed(String id, Actor actor) {
        try {
            return absences.one(actor, UUID.fromString(id)).orElseThrow(() -> GeneralRefusal.unknown("absence"));
        } catch (IllegalArgumentException notAnId) {
            throw GeneralRefusal.unknown("absence");
        }
    }

    private ResponseEntity<OneAbsence> answer(Absence absence) {
        return ResponseEntity.ok().eTag(tag(absence)).body(shown(absence));
    }

    private static String tag(Absence absence) {
        return "\"" + absence.version() + "\"";
    }

    private OneAbsence shown(Absence absence) {
        var person = absence.person().value();
        return new OneAbsence(
                absence.id(),
                absence.version(),
                new Absentee(person, register.title(People.PERSON, person)),
                absence.from(),
                absence.until(),
                absence.withdrawn());
    }
}
