package org.fairlead.effort.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairlead.effort.Cost;
import org.fairlead.effort.EffortClasses;
import org.fairlead.effort.Money;
import org.fairlead.effort.Rate;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the answers of this module have in common. */
final class Bodies {

    private Bodies() {}

    /** Something of the register by its id and its name. */
    @Schema(name = "EffortNamed", description = "Something of the register, by its id and its name")
    record Named(UUID id, String name) {}

    /** Names things of the register. */
    @Component("namesOfEffort")
    static final class Naming {

        private final Register register;

        Naming(Register register) {
            this.register = register;
        }

        Named party(PartyId party) {
            return new Named(party.value(), People.name(register, party));
        }

        Named person(PersonId person) {
            return new Named(person.value(), register.title(People.PERSON, person.value()));
        }

        Named effortClass(UUID id) {
            return new Named(id, register.title(EffortClasses.KIND, id));
        }

        /** How a cost comes about; null where no rate held, or who asks may not see it. */
        @Nullable
        Priced priced(long minutes, @Nullable Rate rate) {
            if (rate == null) {
                return null;
            }
            var amount = Cost.of(minutes, rate).amounts().getFirst();
            return new Priced(
                    Amount.of(amount),
                    Amount.of(rate.price()),
                    rate.from().day(),
                    rate.version(),
                    rate.why(minutes, EffortClasses.within(register, rate.of().effortClass())));
        }
    }

    /** An amount of money. */
    @Schema(name = "Money", description = "An amount of money")
    record Amount(
            @Schema(description = "Its letters (ISO 4217)") String currency,
            @Schema(description = "Hundredths of it, whole") long pence) {

        static Amount of(Money money) {
            return new Amount(money.currency(), money.pence());
        }

        static List<Amount> of(Cost cost) {
            return cost.amounts().stream().map(Amount::of).toList();
        }
    }

    /** What a booking costs, and how that comes about. */
    @Schema(name = "BookingCost", description = "What a booking costs, and how that comes about")
    record Priced(
            @Schema(description = "Rounded once, half to even")
            Amount amount,

            Amount perHour,

            @Schema(description = "The first day of the rate")
            LocalDate rateFrom,

            int rateVersion,
            @Schema(description = "The same in words") String why) {}

    /** A booking. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Booking", description = "Time booked on a record")
    record OneBooking(
            @Schema(description = "What it is known by on its record: the place of the entry that booked it")
            int seq,

            @Schema(description = "Its version, which is also its ETag")
            int version,

            Named organisation,

            @Schema(description = "Who booked it; told to the same organisation") @Nullable
            Named person,

            Named effortClass,

            int minutes,

            @Schema(description = "When the work was done: its end")
            Instant doneAt,

            String note,
            boolean withdrawn,

            @Schema(description = "Left out where no rate held, and for those who may not see it") @Nullable
            Priced cost) {}

    /** A booking among those of many records. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "BookingOfRecord", description = "A booking with its record")
    record BookingOfRecord(
            UUID record,
            String number,
            int seq,
            Named organisation,

            @Schema(description = "Who booked it; told to the same organisation") @Nullable
            Named person,

            Named effortClass,
            int minutes,
            Instant doneAt,

            @Schema(description = "Left out where no rate held, and for those who may not see it") @Nullable
            Priced cost) {}

    /** Time added up. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TimeSum", description = "Booked time added up")
    record TimeSum(
            @Schema(description = "A month such as 2026-11, or an id; left out of the total") @Nullable
            String key,

            String name,
            @Schema(description = "The exact sum") long minutes,
            long bookings,

            @Schema(description = "On how many records; left out on one record") @Nullable
            Long records,

            @Schema(description = "By currency, each rounded once, half to even; left out for those who may not see it")
            @Nullable
            List<Amount> cost,

            @Schema(description = "Minutes for which no rate held; left out for those who may not see costs") @Nullable
            Long unpricedMinutes) {}
}
