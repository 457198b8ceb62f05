package org.fairlead.effort.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.effort.BookedTime;
import org.fairlead.effort.Booking;
import org.fairlead.effort.Efforts;
import org.fairlead.effort.Rate;
import org.fairlead.effort.Rates;
import org.fairlead.effort.Sum;
import org.fairlead.effort.rest.Bodies.Amount;
import org.fairlead.effort.rest.Bodies.OneBooking;
import org.fairlead.effort.rest.Bodies.TimeSum;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.Replaces;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.fairlead.record.Timelines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The time booked on a record. */
@RestController
@RequestMapping("/api/v1/records/{record}/effort")
@Needs(Act.SEE_TIME)
final class EffortResource {

    private static final int LONGEST = 64;

    private final Efforts efforts;
    private final Rates rates;
    private final Timelines timelines;
    private final Bodies.Naming names;

    EffortResource(Efforts efforts, Rates rates, Timelines timelines, Bodies.Naming names) {
        this.efforts = efforts;
        this.rates = rates;
        this.timelines = timelines;
        this.names = names;
    }

    @GetMapping
    @Operation(
            operationId = "listBookings",
            summary = "List the time booked on a record",
            description = "As far as you may read it, what was withdrawn included")
    Listing<OneBooking> list(@PathVariable String record, Actor actor) {
        var seen = BookedTime.of(history(record, actor)).seenBy(actor);
        var priced = priced(seen, actor);
        return Listing.whole(
                seen.stream().map(each -> shown(each, priced, actor)).toList());
    }

    @GetMapping("/sums")
    @Operation(operationId = "sumBookings", summary = "Add up the time booked on a record, by organisation")
    Listing<TimeSum> sums(@PathVariable String record, Actor actor) {
        var seen = BookedTime.of(history(record, actor)).seenBy(actor);
        boolean costs = rates.maySee(actor);
        return Listing.whole(Sum.of(seen, priced(seen, actor)).stream()
                .map(sum -> new TimeSum(
                        sum.party().toString(),
                        names.party(sum.party()).name(),
                        sum.minutes(),
                        sum.bookings(),
                        null,
                        costs ? Amount.of(sum.cost()) : null,
                        costs ? sum.cost().unpriced() : null))
                .toList());
    }

    @PostMapping
    @Needs(Act.BOOK_TIME)
    @Operation(operationId = "bookTime", summary = "Book time on a record")
    ResponseEntity<OneBooking> book(
            @PathVariable String record, @RequestBody SentBooking sent, RequestIntent intent, Actor actor) {
        var outcome = efforts.book(history(record, actor).id(), sent.asNew(), actor, intent(intent));
        int seq = outcome.added().getFirst().seq();
        var booking = needed(outcome.after(), seq, actor);
        return ResponseEntity.created(URI.create("/api/v1/records/" + record + "/effort/" + seq))
                .eTag(tag(booking))
                .body(shown(booking, priced(List.of(booking), actor), actor));
    }

    @GetMapping("/{seq}")
    @Operation(operationId = "readBooking", summary = "Read a booking")
    ResponseEntity<OneBooking> one(@PathVariable String record, @PathVariable int seq, Actor actor) {
        return answer(history(record, actor), seq, actor);
    }

    @PatchMapping("/{seq}")
    @Needs(Act.BOOK_TIME)
    @Operation(
            operationId = "correctBooking",
            summary = "Correct a booking",
            description =
                    "For whoever booked it and the leads of the same organisation. What it said stays on the timeline")
    ResponseEntity<OneBooking> correct(
            @PathVariable String record,
            @PathVariable int seq,
            @RequestBody SentBooking sent,
            RequestIntent intent,
            Actor actor) {
        var history = history(record, actor);
        var wish = sent.over(needed(history, seq, actor));
        var read = new Efforts.Read(seq, intent.version());
        return answer(efforts.correct(history.id(), read, wish, actor, intent(intent)), seq, actor);
    }

    @PostMapping("/{seq}/withdrawal")
    @Needs(Act.BOOK_TIME)
    @Replaces
    @Operation(operationId = "withdrawBooking", summary = "Withdraw a booking: it is kept and counts no longer")
    ResponseEntity<OneBooking> withdraw(
            @PathVariable String record, @PathVariable int seq, RequestIntent intent, Actor actor) {
        var id = history(record, actor).id();
        return answer(efforts.withdraw(id, new Efforts.Read(seq, intent.version()), actor, intent(intent)), seq, actor);
    }

    @PostMapping("/{seq}/restoration")
    @Needs(Act.BOOK_TIME)
    @Replaces
    @Operation(operationId = "restoreBooking", summary = "Take the withdrawal of a booking back")
    ResponseEntity<OneBooking> restore(
            @PathVariable String record, @PathVariable int seq, RequestIntent intent, Actor actor) {
        var id = history(record, actor).id();
        return answer(efforts.restore(id, new Efforts.Read(seq, intent.version()), actor, intent(intent)), seq, actor);
    }

    /** The version sent is that of the booking, which the rule holds against it; the record may have moved on. */
    private static Intent intent(RequestIntent intent) {
        return new Intent(null, intent.key(), intent.hash());
    }

    private History history(String record, Actor actor) {
        if (record.length() > LONGEST) {
            throw GeneralRefusal.unknown("record");
        }
        return timelines.history(actor, record).orElseThrow(() -> GeneralRefusal.unknown("record"));
    }

    private static Booking needed(History history, int seq, Actor actor) {
        return BookedTime.of(history)
                .seenBy(actor, seq)
                .orElseThrow(() -> GeneralRefusal.unknown("booking on this record"));
    }

    private static String tag(Booking booking) {
        return "\"" + booking.version() + "\"";
    }

    private ResponseEntity<OneBooking> answer(Outcome outcome, int seq, Actor actor) {
        return answer(outcome.after(), seq, actor);
    }

    private ResponseEntity<OneBooking> answer(History history, int seq, Actor actor) {
        var booking = needed(history, seq, actor);
        return ResponseEntity.ok().eTag(tag(booking)).body(shown(booking, priced(List.of(booking), actor), actor));
    }

    private Map<UUID, Rate> priced(List<Booking> bookings, Actor actor) {
        return rates.among(
                actor,
                bookings.stream()
                        .map(each -> each.content().rate())
                        .filter(Objects::nonNull)
                        .toList());
    }

    private OneBooking shown(Booking booking, Map<UUID, Rate> priced, Actor actor) {
        var content = booking.content();
        var rate = content.rate();
        return new OneBooking(
                booking.place(),
                booking.version(),
                names.party(booking.party()),
                actor.actsFor(booking.party()) ? names.person(booking.person()) : null,
                names.effortClass(content.effortClass()),
                content.minutes(),
                content.doneAt(),
                content.note(),
                booking.withdrawn(),
                names.priced(content.minutes(), rate == null ? null : priced.get(rate)));
    }

    /** A booking as it is sent. */
    @Schema(name = "SentBooking", description = "A booking as it is sent; what is left out stays as it is")
    record SentBooking(
            @Schema(description = "How long, 1 to 1440") @Nullable
            Integer minutes,

            @Schema(description = "When the work was done: its end; now when left out") @Nullable
            Instant doneAt,

            @Schema(description = "The id of a class of effort") @Nullable
            UUID effortClass,

            @Schema(description = "What was done, in a line") @Nullable
            String note) {

        Efforts.Wish asNew() {
            if (minutes == null) {
                throw GeneralRefusal.invalid("minutes", "Send how long the work took, in minutes.");
            }
            if (effortClass == null) {
                throw GeneralRefusal.invalid("effortClass", "Send the id of a class of effort.");
            }
            return new Efforts.Wish(minutes, doneAt, effortClass, Objects.requireNonNullElse(note, ""));
        }

        Efforts.Wish over(Booking booking) {
            var was = booking.content();
            return new Efforts.Wish(
                    Objects.requireNonNullElse(minutes, was.minutes()),
                    doneAt,
                    Objects.requireNonNullElse(effortClass, was.effortClass()),
                    Objects.requireNonNullElse(note, was.note()));
        }
    }
}
