package org.fairlead.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.fairlead.calendar.ServiceHours;
import org.fairlead.calendar.WeeklyText;
import org.junit.jupiter.api.Test;

/** The worked examples F17 to F19 as golden figures. */
class ClockFormulasTest {

    private static final ServiceHours OFFICE =
            ServiceHours.of(ZoneId.of("Europe/London"), WeeklyText.parse("Mon-Fri 08:00-18:00"));
    private static final Instant FRIDAY_1630 = Instant.parse("2026-01-16T16:30:00Z");
    private static final Instant MONDAY_1630 = Instant.parse("2026-01-19T16:30:00Z");

    @Test
    void f17LegsOfDeskNetworkAndHostingAddUpToTheCustomerClock() {
        var customer = customerClock();
        var attribution = f17Attribution();

        assertThat(attribution.parties()).containsExactly("Desk", "Network", "Hosting");
        assertThat(legMinutes(attribution, customer, "Desk")).isEqualTo(35);
        assertThat(legMinutes(attribution, customer, "Network")).isEqualTo(215);
        assertThat(legMinutes(attribution, customer, "Hosting")).isEqualTo(110);
        assertThat(customer.read(at("16:00")).running()).isEqualTo(Duration.ofMinutes(360));
        assertThat(customer.read(at("16:00")).paused()).isEqualTo(Duration.ofMinutes(60));
    }

    @Test
    void f17MeetsTheUserTargetAndHostingsButBreaksNetworksByThirtyFiveMinutes() {
        var customer = customerClock();
        var network = f17Attribution()
                .legClock("Network", customer, Optional.of(Duration.ofMinutes(180)))
                .read(at("16:00"));
        var hosting = f17Attribution()
                .legClock("Hosting", customer, Optional.of(Duration.ofMinutes(120)))
                .read(at("16:00"));

        assertThat(customer.read(at("16:00")).breached()).isFalse();
        assertThat(network.breachedAt()).contains(at("13:35"));
        assertThat(network.remaining()).contains(Duration.ofMinutes(-35));
        assertThat(hosting.breached()).isFalse();
    }

    @Test
    void f18WeekendPauseLeavesEightHoursDueOnMondayAtHalfPastFour() {
        var plan = ClockPlan.running(
                FRIDAY_1630,
                ClockRule.first(OFFICE, Duration.ofHours(8)),
                List.of(pause("2026-01-16T17:00:00Z", "2026-01-19T09:00:00Z")));

        assertThat(plan.read(MONDAY_1630).due()).contains(MONDAY_1630);
        assertThat(plan.read(MONDAY_1630).breached()).isFalse();
        assertThat(plan.read(MONDAY_1630.plusNanos(1)).breachedAt()).contains(MONDAY_1630);
    }

    @Test
    void f18GivesTheSameDueTimeForAPauseOnMondayMorning() {
        var plan = ClockPlan.running(
                FRIDAY_1630,
                ClockRule.first(OFFICE, Duration.ofHours(8)),
                List.of(pause("2026-01-19T09:00:00Z", "2026-01-19T11:00:00Z")));

        assertThat(plan.read(FRIDAY_1630).due()).contains(MONDAY_1630);
    }

    @Test
    void f19ProspectiveChangeLeavesNinetyMinutes() {
        var reading = changed(ChangePolicy.PROSPECTIVE).read(at("11:30"));

        assertThat(reading.remaining()).contains(Duration.ofMinutes(90));
        assertThat(reading.due()).contains(at("13:00"));
    }

    @Test
    void f19RetroactiveChangeCountsFromTheStartAndKeepsPauses() {
        var paused = new ClockPlan(
                changed(ChangePolicy.RETROACTIVE).segments(),
                List.of(pause("2026-01-14T09:30:00Z", "2026-01-14T10:00:00Z")),
                changed(ChangePolicy.RETROACTIVE).rules(),
                List.of());

        assertThat(paused.read(at("11:30")).due()).contains(at("13:30"));
        assertThat(paused.read(at("11:30")).remaining()).contains(Duration.ofMinutes(120));
    }

    @Test
    void f19RestartCountsFromTheChange() {
        var reading = changed(ChangePolicy.RESTART).read(at("11:30"));

        assertThat(reading.running()).isZero();
        assertThat(reading.due()).contains(at("15:30"));
    }

    /** Opened at 09:00 with 480 minutes; at 11:30, after 150 minutes, the target becomes 240. */
    private static ClockPlan changed(ChangePolicy policy) {
        return new ClockPlan(
                List.of(new RunSegment(at("09:00"), Optional.empty(), "Open")),
                List.of(),
                List.of(
                        ClockRule.first(OFFICE, Duration.ofMinutes(480)),
                        new ClockRule(at("11:30"), OFFICE, Optional.of(Duration.ofMinutes(240)), policy)),
                List.of());
    }

    private static ClockPlan customerClock() {
        return new ClockPlan(
                List.of(new RunSegment(at("09:00"), Optional.of(at("16:00")), "Open")),
                List.of(pause("2026-01-14T12:10:00Z", "2026-01-14T13:10:00Z")),
                List.of(ClockRule.first(ServiceHours.always(), Duration.ofMinutes(480))),
                List.of());
    }

    private static Attribution f17Attribution() {
        var window = new AcceptanceWindow.WallTime(Duration.ofMinutes(15));
        return Attribution.of(
                List.of(
                        new Holding("Desk", at("09:00"), Optional.of(at("09:35"))),
                        new Holding("Network", at("09:35"), Optional.of(at("14:10"))),
                        new Holding("Hosting", at("14:10"), Optional.of(at("16:00")))),
                List.of(
                        offer("Network", "09:20", window, "09:35", Answer.Verdict.ACCEPTED),
                        offer("Hosting", "11:05", window, "11:40", Answer.Verdict.REJECTED_VALID),
                        offer("Hosting", "14:00", window, "14:10", Answer.Verdict.ACCEPTED)));
    }

    private static Offer offer(String to, String at, AcceptanceWindow window, String answered, Answer.Verdict verdict) {
        return new Offer(to, at(at), window, Optional.of(new Answer(at(answered), verdict)));
    }

    private static long legMinutes(Attribution attribution, ClockPlan customer, String party) {
        return attribution
                .legClock(party, customer, Optional.empty())
                .read(at("16:00"))
                .running()
                .toMinutes();
    }

    private static Pause pause(String from, String to) {
        return new Pause("P1", Instant.parse(from), Optional.of(Instant.parse(to)), "Waiting for the user");
    }

    private static Instant at(String time) {
        return Instant.parse("2026-01-14T" + time + ":00Z");
    }
}
