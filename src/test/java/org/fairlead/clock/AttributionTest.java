package org.fairlead.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairlead.calendar.ServiceHours;
import org.fairlead.clock.Answer.Verdict;
import org.junit.jupiter.api.Test;

/** Whose time an offer is, before and after the acceptance window (ATT-03). */
class AttributionTest {

    private static final AcceptanceWindow QUARTER = new AcceptanceWindow.WallTime(Duration.ofMinutes(15));
    private static final Holding DESK = new Holding("Desk", at("09:00"), Optional.empty());

    @Test
    void anOfferWithoutAnswerCountsForTheReceiverAfterTheWindow() {
        var legs = Attribution.of(List.of(DESK), List.of(new Offer("Network", at("10:00"), QUARTER, Optional.empty())))
                .legs();

        assertThat(legs)
                .containsExactly(
                        new Leg("Desk", at("09:00"), Optional.of(at("10:15")), Leg.Cause.OWNED),
                        new Leg("Network", at("10:15"), Optional.empty(), Leg.Cause.ANSWER_OVERDUE));
    }

    @Test
    void aRejectionFoundValidGivesAllOfTheOfferedTimeToTheSender() {
        assertThat(networkMinutes(Verdict.REJECTED_VALID)).isZero();
    }

    @Test
    void aRejectionFoundWrongfulPutsAllOfTheOfferedTimeOnTheReceiver() {
        assertThat(networkMinutes(Verdict.REJECTED_WRONGFUL)).isEqualTo(40);
    }

    @Test
    void aRejectionNobodyHasJudgedAndAWithdrawalAreSharedByTheWindow() {
        assertThat(networkMinutes(Verdict.REJECTED)).isEqualTo(25);
        assertThat(networkMinutes(Verdict.WITHDRAWN)).isEqualTo(25);
    }

    @Test
    void anAcceptanceWindowWithoutLengthEndsAtOnceEvenAtNight() {
        var window = new AcceptanceWindow.WorkingTime(Duration.ZERO, ServiceHours.always());

        assertThat(window.endsAfter(at("03:00"))).isEqualTo(at("03:00"));
    }

    @Test
    void timeBetweenSolutionAndReopeningIsNobodysRunningTime() {
        var customer = new ClockPlan(
                List.of(
                        new RunSegment(at("09:00"), Optional.of(at("10:00")), "Open"),
                        new RunSegment(at("11:00"), Optional.of(at("11:30")), "Reopened")),
                List.of(),
                List.of(ClockRule.measuring(ServiceHours.always())),
                List.of());
        var desk = Attribution.of(List.of(DESK), List.of()).legClock("Desk", customer, Optional.empty());

        assertThat(desk.read(at("12:00")).running()).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void partiesAreNamedInTheOrderOfTheirFirstLeg() {
        assertThat(rejected(Verdict.REJECTED).parties())
                .isEqualTo(Set.of("Desk", "Network"))
                .first()
                .isEqualTo("Desk");
    }

    @Test
    void gapsBetweenOwnersAndTwoOpenOffersAreRefused() {
        var ended = new Holding("Desk", at("09:00"), Optional.of(at("10:00")));
        var late = new Holding("Network", at("10:01"), Optional.empty());
        var open = new Offer("Network", at("10:00"), QUARTER, Optional.empty());

        assertThatThrownBy(() -> Attribution.of(List.of(ended, late), List.of()))
                .hasMessageContaining("no owner or two");
        assertThatThrownBy(() -> Attribution.of(List.of(DESK), List.of(open, open)))
                .hasMessageContaining("before the last");
    }

    /** Offered at 10:00, rejected at 10:40. */
    private static Attribution rejected(Verdict verdict) {
        var answer = Optional.of(new Answer(at("10:40"), verdict));
        return Attribution.of(List.of(DESK), List.of(new Offer("Network", at("10:00"), QUARTER, answer)));
    }

    private static long networkMinutes(Verdict verdict) {
        var customer = ClockPlan.running(at("09:00"), ClockRule.measuring(ServiceHours.always()), List.of());
        return rejected(verdict)
                .legClock("Network", customer, Optional.empty())
                .read(at("12:00"))
                .running()
                .toMinutes();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-14T" + time + ":00Z");
    }
}
