package org.fairlead.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.fairlead.calendar.ServiceHours;
import org.fairlead.calendar.WeeklyText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Readings at the edges, and faults known from other products kept as regressions (PSE-05). 14 January 2026 is a Wednesday. */
class ClockPlanTest {

    private static final ServiceHours OFFICE =
            ServiceHours.of(ZoneId.of("Europe/London"), WeeklyText.parse("Mon-Fri 08:00-18:00"));
    private static final ServiceHours SHORT =
            ServiceHours.of(ZoneId.of("Europe/London"), WeeklyText.parse("Mon-Fri 10:00-12:00"));

    @Test
    void glpi24481APendingTicketIsNotViolatedWhilePendingLasts() {
        var reading = open(480, pause("14T09:00", null)).read(at("16T12:00"));

        assertThat(reading.state()).isEqualTo(ClockState.PAUSED);
        assertThat(reading.breached()).isFalse();
        assertThat(reading.due()).isEmpty();
        assertThat(reading.dueIfResumedNow()).contains(at("19T10:00"));
    }

    @Test
    void glpi15605ANewAgreementKeepsTheEarlierPause() {
        var plan = changed(SHORT, ChangePolicy.RETROACTIVE, 120, pause("14T10:00", "14T11:00"));

        assertThat(plan.read(at("14T13:00")).running()).isEqualTo(Duration.ofMinutes(60));
        assertThat(plan.read(at("14T13:00")).paused()).isEqualTo(Duration.ofMinutes(60));
        assertThat(plan.read(at("14T13:00")).due()).contains(at("15T11:00"));
    }

    @Test
    void glpi6902AChangeDuringAPauseKeepsRunningTimeAndPause() {
        var plan = changed(OFFICE, ChangePolicy.PROSPECTIVE, 240, pause("14T10:00", "14T14:00"));

        assertThat(plan.read(at("14T13:00")).running()).isEqualTo(Duration.ofMinutes(60));
        assertThat(plan.read(at("14T15:00")).remaining()).contains(Duration.ofMinutes(120));
        assertThat(plan.read(at("14T15:00")).due()).contains(at("14T17:00"));
    }

    @Test
    void frappeHoldTimeIsWorkingTimeNotWallClockTime() {
        var reading = open(540, pause("14T17:00", "15T09:00")).read(at("15T09:00"));

        assertThat(reading.paused()).isEqualTo(Duration.ofHours(2));
        assertThat(reading.due()).contains(at("15T10:00"));
        assertThat(open(600, pause("14T17:00", "15T09:00")).read(at("15T09:00")).due())
                .contains(at("15T11:00"));
    }

    @Test
    void aTargetMetExactlyAtTheDueInstantIsMetForEver() {
        var stopped = new ClockPlan(
                List.of(new RunSegment(at("14T09:00"), Optional.of(at("14T17:00")), "Open")),
                List.of(),
                List.of(ClockRule.first(OFFICE, Duration.ofHours(8))),
                List.of());

        assertThat(stopped.read(at("20T12:00")).breached()).isFalse();
        assertThat(stopped.read(at("20T12:00")).remaining()).contains(Duration.ZERO);
        assertThat(stopped.read(at("20T12:00")).state()).isEqualTo(ClockState.STOPPED);
    }

    @Test
    void workLeftOpenPastADueClosingTimeIsLateThatEvening() {
        var plan = open(540);

        assertThat(plan.read(at("14T18:00")).due()).contains(at("14T18:00"));
        assertThat(plan.read(at("14T18:00")).breached()).isFalse();
        assertThat(plan.read(at("14T19:00")).breachedAt()).contains(at("14T18:00"));
    }

    @Test
    void pausesThatTouchOpeningAndClosingTakeExactlyTheirWorkingTime() {
        assertThat(open(480, pause("14T18:00", "15T08:00")).read(at("15T10:00")).paused())
                .isZero();
        assertThat(open(480, pause("14T17:00", "14T18:00")).read(at("15T10:00")).due())
                .contains(at("14T17:00"));
        assertThat(open(540, pause("14T17:00", "15T08:00")).read(at("15T10:00")).due())
                .contains(at("15T09:00"));
    }

    @Test
    void overlappingAndTouchingPausesTakeNoMinuteTwice() {
        var plan =
                open(480, pause("14T10:00", "14T12:00"), pause("14T11:00", "14T13:00"), pause("14T13:00", "14T14:00"));

        assertThat(plan.read(at("14T15:00")).paused()).isEqualTo(Duration.ofHours(4));
        assertThat(plan.read(at("14T15:00")).running()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void warningsAreDatedInWorkingTime() {
        var plan = new ClockPlan(open(600).segments(), List.of(), open(600).rules(), List.of(90, 50));

        assertThat(plan.read(at("14T09:00")).warnings())
                .containsExactly(new ClockWarning(50, at("14T14:00")), new ClockWarning(90, at("14T18:00")));
    }

    @Test
    void aShorterTargetIsNotBrokenBeforeItWasSet() {
        var plan = changed(OFFICE, ChangePolicy.PROSPECTIVE, 60);

        assertThat(plan.read(at("14T12:00")).due()).contains(at("14T12:00"));
        assertThat(plan.read(at("14T12:00")).remaining()).contains(Duration.ofMinutes(-120));
        assertThat(changed(OFFICE, ChangePolicy.RETROACTIVE, 60)
                        .read(at("14T12:00"))
                        .due())
                .contains(at("14T10:00"));
    }

    @Test
    void spansExplainEveryStretchFromTheStart() {
        var spans = open(480, pause("14T10:00", "14T12:00")).explain(at("15T09:00"));

        assertThat(spans)
                .extracting(Span::kind)
                .containsExactly(
                        SpanKind.RUNNING, SpanKind.PAUSED, SpanKind.RUNNING, SpanKind.OUTSIDE_HOURS, SpanKind.RUNNING);
        assertThat(spans.get(1).label()).isEqualTo("Waiting for the user");
        assertThat(spans.getLast().to()).isEqualTo(at("15T09:00"));
    }

    @Test
    void theSamePlanAlwaysReadsTheSame() {
        var plan = changed(SHORT, ChangePolicy.RESTART, 90, pause("14T10:00", "14T14:00"));

        assertThat(plan.read(at("16T12:00")))
                .isEqualTo(changed(SHORT, ChangePolicy.RESTART, 90, pause("14T10:00", "14T14:00"))
                        .read(at("16T12:00")));
        assertThat(plan.explain(at("16T12:00"))).isEqualTo(plan.explain(at("16T12:00")));
    }

    @Test
    void whatWasKnownEarlierLeavesOutWhatCameLater() {
        var known = open(480, pause("14T10:00", "14T12:00"), pause("15T10:00", "15T12:00"))
                .knownAt(at("14T11:00"));

        assertThat(known.pauses()).containsExactly(pause("14T10:00", null));
        assertThat(known.read(at("14T11:00")).due()).isEmpty();
    }

    @Test
    void aClockThatNeverStartedShowsNothing() {
        var plan =
                new ClockPlan(List.of(), List.of(), List.of(ClockRule.first(OFFICE, Duration.ofHours(1))), List.of());

        assertThat(plan.read(at("14T11:00")).running()).isZero();
        assertThat(plan.read(at("14T11:00")).state()).isEqualTo(ClockState.STOPPED);
        assertThat(plan.explain(at("14T11:00"))).isEmpty();
    }

    @Test
    void segmentsThatOverlapAreRefused() {
        var open = new RunSegment(at("14T09:00"), Optional.empty(), "Open");

        assertThatThrownBy(() -> new ClockPlan(List.of(open, open), List.of(), open(1).rules(), List.of()))
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> pause("14T10:00", "14T09:00")).hasMessageContaining("before it starts");
    }

    private static ClockPlan open(long targetMinutes, Pause... pauses) {
        return ClockPlan.running(
                at("14T09:00"), ClockRule.first(OFFICE, Duration.ofMinutes(targetMinutes)), List.of(pauses));
    }

    /** Opened at 09:00 with 480 minutes of office hours; the rule changes at noon. */
    private static ClockPlan changed(ServiceHours hours, ChangePolicy policy, long minutes, Pause... pauses) {
        var later = new ClockRule(at("14T12:00"), hours, Optional.of(Duration.ofMinutes(minutes)), policy);
        return new ClockPlan(
                open(480).segments(), List.of(pauses), List.of(open(480).rules().getFirst(), later), List.of());
    }

    private static Pause pause(String from, @Nullable String to) {
        return new Pause("P", at(from), Optional.ofNullable(to).map(ClockPlanTest::at), "Waiting for the user");
    }

    private static Instant at(String dayAndTime) {
        return Instant.parse("2026-01-" + dayAndTime + ":00Z");
    }
}
