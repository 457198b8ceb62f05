package org.fairlead.effort.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.effort.Money;
import org.fairlead.effort.Rate;
import org.fairlead.effort.Rates;
import org.fairlead.effort.rest.Bodies.Amount;
import org.fairlead.effort.rest.Bodies.Named;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.Listing;
import org.fairlead.platform.rest.RequestIntent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rates. */
@RestController
@RequestMapping("/api/v1/rates")
@Needs(Act.SEE_COSTS)
final class RateResource {

    private static final String ONE = "/{organisation}/{class}";
    private static final Comparator<Rate> ORDER = Comparator.comparing(
                    (Rate rate) -> rate.of().party().toString())
            .thenComparing(rate -> rate.of().effortClass().toString())
            .thenComparing(Rate::version, Comparator.reverseOrder());

    private final Rates rates;
    private final Bodies.Naming names;

    RateResource(Rates rates, Bodies.Naming names) {
        this.rates = rates;
        this.names = names;
    }

    @GetMapping
    @Operation(operationId = "listRates", summary = "List every version of the rates that you may see")
    Listing<OneRate> list(Actor actor) {
        return Listing.whole(
                rates.seenBy(actor).stream().sorted(ORDER).map(this::shown).toList());
    }

    @GetMapping(ONE)
    @Operation(
            operationId = "readRate",
            summary = "Read the versions of a rate",
            description = "The newest first; the ETag is its version, and there is none before there is a version")
    ResponseEntity<Listing<OneRate>> one(
            @PathVariable("organisation") UUID organisation, @PathVariable("class") UUID effortClass, Actor actor) {
        var of = new Rate.Of(new PartyId(organisation), effortClass);
        var versions = versions(of, actor);
        if (versions.isEmpty()) {
            if (!rates.keptFor(actor).contains(of.party())) {
                throw GeneralRefusal.unknown("rate");
            }
            return ResponseEntity.ok(Listing.whole(List.of()));
        }
        return ResponseEntity.ok()
                .eTag(tag(versions.getFirst()))
                .body(Listing.whole(versions.stream().map(this::shown).toList()));
    }

    private List<Rate> versions(Rate.Of of, Actor actor) {
        return rates.seenBy(actor).stream()
                .filter(each -> each.of().equals(of))
                .sorted(ORDER)
                .toList();
    }

    private static String tag(Rate rate) {
        return "\"" + rate.version() + "\"";
    }

    @PostMapping(ONE)
    @Needs(Act.KEEP_RATES)
    @Operation(
            operationId = "addRate",
            summary = "Add a version of a rate",
            description = "If-Match says the newest version that you have read; leave it out where there is none")
    ResponseEntity<OneRate> add(
            @PathVariable("organisation") UUID organisation,
            @PathVariable("class") UUID effortClass,
            @RequestBody SentRate sent,
            RequestIntent intent,
            Viewer viewer) {
        var of = new Rate.Of(new PartyId(organisation), effortClass);
        int basedOn = Objects.requireNonNullElse(intent.basedOn(), 0);
        var rate = rates.add(sent.wish(of, viewer.zone()), basedOn, viewer.actor(), intent.once());
        return ResponseEntity.created(URI.create("/api/v1/rates/" + organisation + "/" + effortClass))
                .eTag(tag(rate))
                .body(shown(rate));
    }

    private OneRate shown(Rate rate) {
        var by = rate.recorded().by();
        return new OneRate(
                names.party(rate.of().party()),
                names.effortClass(rate.of().effortClass()),
                rate.version(),
                rate.from().day(),
                rate.from().zone().getId(),
                Amount.of(rate.price()),
                rate.recorded().at(),
                by == null ? null : names.person(by));
    }

    /** A version of a rate. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Rate", description = "A version of a rate")
    record OneRate(
            Named organisation,
            Named effortClass,
            int version,
            @Schema(description = "Its first day") LocalDate from,

            @Schema(description = "By whose clocks the day begins")
            String zone,

            Amount perHour,
            Instant recordedAt,
            @Nullable Named recordedBy) {}

    /** A version as it is sent. */
    @Schema(name = "SentRate", description = "A version of a rate as it is sent")
    record SentRate(
            @Schema(description = "What an hour costs, in hundredths of the currency") @Nullable
            Long pencePerHour,

            @Schema(description = "Its letters (ISO 4217); GBP when left out") @Nullable
            String currency,

            @Schema(description = "Its first day, such as 2026-04-01") @Nullable
            LocalDate from,

            @Schema(description = "By whose clocks the day begins, such as Europe/London; yours when left out")
            @Nullable
            String zone) {

        Rates.Wish wish(Rate.Of of, ZoneId own) {
            if (pencePerHour == null) {
                throw GeneralRefusal.invalid("pencePerHour", "Send what an hour costs, in pence.");
            }
            if (from == null) {
                throw GeneralRefusal.invalid("from", "Send the first day on which it holds, such as 2026-04-01.");
            }
            var letters = Objects.requireNonNullElse(currency, Money.USUAL);
            if (!Money.isCurrency(letters)) {
                throw GeneralRefusal.invalid("currency", "Send a currency by its three letters, such as GBP.");
            }
            return new Rates.Wish(
                    of, new Rate.From(from, zone == null ? own : zone(zone)), new Money(letters, pencePerHour));
        }

        private static ZoneId zone(String text) {
            try {
                return ZoneId.of(text);
            } catch (DateTimeException unknown) {
                throw GeneralRefusal.invalid("zone", "Send a time zone such as Europe/London.");
            }
        }
    }
}
