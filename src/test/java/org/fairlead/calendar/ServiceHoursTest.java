package org.fairlead.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceHoursTest {

    private static final ServiceHours OFFICE = hours("Europe/London", "Mon-Fri 08:00-18:00");

    @ParameterizedTest
    @CsvSource({
        "Europe/London, Sun 00:00-24:00, 2026-03-28T12:00:00Z, PT23H",
        "Europe/London, Sun 00:00-24:00, 2026-10-24T12:00:00Z, PT25H",
        "America/St_Johns, Sun 00:00-24:00, 2026-03-07T15:00:00Z, PT23H",
        "America/St_Johns, Sun 00:00-24:00, 2026-10-31T15:00:00Z, PT25H",
        "Australia/Lord_Howe, Sun 00:00-24:00, 2026-10-03T01:00:00Z, PT23H30M",
        "Australia/Lord_Howe, Sun 00:00-24:00, 2026-04-04T01:00:00Z, PT24H30M",
        "Europe/London, Sat 22:00-06:00, 2026-03-28T12:00:00Z, PT7H",
        "Europe/London, Sat 22:00-06:00, 2026-10-24T12:00:00Z, PT9H",
        "America/New_York, Sat 22:00-06:00, 2026-03-07T15:00:00Z, PT7H",
        "America/New_York, Sat 22:00-06:00, 2026-10-31T15:00:00Z, PT9H",
        "Australia/Lord_Howe, Sat 22:00-06:00, 2026-10-03T01:00:00Z, PT7H30M",
        "Australia/Lord_Howe, Sat 22:00-06:00, 2026-04-04T01:00:00Z, PT8H30M",
    })
    void windowsOverAClockChangeHoldRealTime(String zone, String windows, Instant from, Duration expected) {
        assertThat(hours(zone, windows).between(from, from.plus(Duration.ofHours(47))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Sun 01:30-05:00, 2026-03-29T01:00:00Z, 2026-03-29T04:00:00Z",
        "Sun 01:30-05:00, 2026-10-25T00:30:00Z, 2026-10-25T05:00:00Z",
        "Sat 22:00-01:30, 2026-03-28T22:00:00Z, 2026-03-29T01:00:00Z",
        "Sat 22:00-01:30, 2026-10-24T21:00:00Z, 2026-10-25T01:30:00Z",
        "Sat 22:00-01:00, 2026-10-24T21:00:00Z, 2026-10-25T00:00:00Z",
        "Sat 22:00-02:00, 2026-10-24T21:00:00Z, 2026-10-25T02:00:00Z",
    })
    void edgesInsideAClockChangeGoByWhatTheWallShows(String windows, Instant opens, Instant closes) {
        var day = Duration.ofHours(20);

        assertThat(hours("Europe/London", windows).windows(opens.minus(day), closes.plus(day)))
                .containsExactly(new Interval(opens, closes));
    }

    @Test
    void aWindowThatTheSpringChangeSkipsIsEmpty() {
        var skipped = hours("Europe/London", "Sun 01:15-01:45");

        assertThat(skipped.between(at("2026-03-28T00:00:00Z"), at("2026-03-30T00:00:00Z")))
                .isZero();
    }

    @Test
    void aDateThatAZoneSkippedHasNoHours() {
        var fridays = hours("Pacific/Apia", "Fri 00:00-24:00");

        assertThat(fridays.between(at("2011-12-25T00:00:00Z"), at("2012-01-05T10:00:00Z")))
                .isZero();
        assertThat(fridays.nextOpening(at("2011-12-25T00:00:00Z"))).isEqualTo(at("2012-01-05T10:00:00Z"));
    }

    @Test
    void aHolidayRemovesTheNightThatStartsOnItAndKeepsTheTailOfTheNightBefore() {
        var nights = hours("UTC", "Mon-Sun 22:00-06:00").withHolidays(List.of(LocalDate.of(2026, 12, 25)));

        assertThat(nights.windows(at("2026-12-24T12:00:00Z"), at("2026-12-26T23:00:00Z")))
                .containsExactly(
                        new Interval(at("2026-12-24T22:00:00Z"), at("2026-12-25T06:00:00Z")),
                        new Interval(at("2026-12-26T22:00:00Z"), at("2026-12-26T23:00:00Z")));
    }

    @Test
    void anExceptionReplacesItsDateAndWinsOverAHoliday() {
        var christmasEve = LocalDate.of(2026, 12, 24);
        var hours = OFFICE.withHolidays(List.of(christmasEve))
                .withException(christmasEve, List.of(new DayWindow(LocalTime.of(8, 0), LocalTime.NOON)));

        assertThat(hours.between(at("2026-12-24T00:00:00Z"), at("2026-12-25T00:00:00Z")))
                .isEqualTo(Duration.ofHours(4));
    }

    @Test
    void openingTimeIsInsideAndClosingTimeIsNot() {
        assertThat(OFFICE.isOpen(at("2026-01-16T07:59:59.999999999Z"))).isFalse();
        assertThat(OFFICE.isOpen(at("2026-01-16T08:00:00Z"))).isTrue();
        assertThat(OFFICE.isOpen(at("2026-01-16T17:59:59.999999999Z"))).isTrue();
        assertThat(OFFICE.isOpen(at("2026-01-16T18:00:00Z"))).isFalse();
    }

    @Test
    void aTargetThatEndsAtClosingTimeIsDueAtClosingTime() {
        assertThat(OFFICE.add(at("2026-01-16T16:30:00Z"), Duration.ofMinutes(90)))
                .isEqualTo(at("2026-01-16T18:00:00Z"));
        assertThat(OFFICE.add(at("2026-01-16T16:30:00Z"), Duration.ofMinutes(90).plusNanos(1)))
                .isEqualTo(at("2026-01-19T08:00:00.000000001Z"));
    }

    @Test
    void noWorkingTimeIsDueAtOnceInsideTheHoursAndAtTheNextOpeningOutside() {
        assertThat(OFFICE.add(at("2026-01-16T16:30:00Z"), Duration.ZERO)).isEqualTo(at("2026-01-16T16:30:00Z"));
        assertThat(OFFICE.add(at("2026-01-16T18:00:00Z"), Duration.ZERO)).isEqualTo(at("2026-01-19T08:00:00Z"));
    }

    @Test
    void overlappingWindowsCountOnce() {
        var overlapping = hours("UTC", "Mon 22:00-08:00, 23:00-02:00; Tue 07:00-10:00, 10:00-12:00");

        assertThat(overlapping.windows(at("2026-01-19T00:00:00Z"), at("2026-01-21T00:00:00Z")))
                .containsExactly(new Interval(at("2026-01-19T22:00:00Z"), at("2026-01-20T12:00:00Z")));
    }

    @Test
    void leapDaysAndYearEndsCountLikeAnyOther() {
        var nights = hours("Europe/London", "Mon-Sun 22:00-06:00");

        assertThat(nights.between(at("2028-02-28T12:00:00Z"), at("2028-03-01T12:00:00Z")))
                .isEqualTo(Duration.ofHours(16));
        assertThat(nights.add(at("2026-12-31T23:00:00Z"), Duration.ofHours(7))).isEqualTo(at("2027-01-01T06:00:00Z"));
    }

    @Test
    void aStretchOfManyYearsIsOneInterval() {
        var from = at("1990-01-01T00:00:00Z");
        var to = at("2040-01-01T00:00:00Z");

        assertThat(ServiceHours.always().windows(from, to)).containsExactly(new Interval(from, to));
        assertThat(ServiceHours.always().add(from, Duration.between(from, to))).isEqualTo(to);
    }

    @Test
    void hoursWithoutWindowsAreRefused() {
        assertThatThrownBy(() -> ServiceHours.of(ZoneId.of("UTC"), List.of())).hasMessageContaining("at least one");
    }

    @Test
    void aSearchThatFindsNoHoursForTenYearsEnds() {
        var start = LocalDate.of(2026, 1, 1);
        var closed = OFFICE.withHolidays(start.datesUntil(start.plusYears(13)).toList());

        assertThatThrownBy(() -> closed.add(at("2026-01-02T00:00:00Z"), Duration.ofMinutes(1)))
                .isInstanceOf(NoServiceHoursException.class)
                .hasMessageContaining("ten years");
        assertThatThrownBy(() -> closed.nextOpening(at("2026-01-02T00:00:00Z")))
                .isInstanceOf(NoServiceHoursException.class);
        assertThatThrownBy(() -> OFFICE.add(at("2026-01-02T00:00:00Z"), Duration.ofDays(80_000)))
                .hasMessageContaining("2149");
    }

    @Test
    void timeThatRunsBackwardsIsRefused() {
        assertThatThrownBy(() -> OFFICE.between(at("2026-01-02T00:00:01Z"), at("2026-01-02T00:00:00Z")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OFFICE.add(at("2026-01-02T00:00:00Z"), Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ServiceHours hours(String zone, String windows) {
        return ServiceHours.of(ZoneId.of(zone), WeeklyText.parse(windows));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
