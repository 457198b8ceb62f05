package org.fairlead.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws that hold for every calendar, tried on random ones; the seed is printed and {@code -Dclocks.seed=} repeats it. */
class ServiceHoursPropertiesTest {

    private static final List<String> ZONES = List.of(
            "Europe/London", "America/St_Johns", "Australia/Lord_Howe", "America/Havana", "Pacific/Apia", "UTC");
    private static final int CALENDARS = 200;
    private static final int TRIES = 50;
    private static final Duration SIX_YEARS = Duration.ofDays(2_190);

    private final long seed = Long.getLong("clocks.seed", System.nanoTime());
    private final Random random = new Random(seed);

    ServiceHoursPropertiesTest() {
        System.out.println("service hours: seed " + seed);
    }

    @Test
    void addIsTheInverseOfBetween() {
        everywhere((hours, from, working) -> {
            var due = hours.add(from, working);

            assertThat(hours.between(from, due)).isEqualTo(working);
            if (!working.isZero()) {
                assertThat(hours.between(from, due.minusNanos(1))).isEqualTo(working.minusNanos(1));
            }
        });
    }

    @Test
    void moreWorkingTimeIsNeverDueEarlier() {
        everywhere((hours, from, working) -> {
            assertThat(hours.add(from, working.plusNanos(1))).isAfter(hours.add(from, working));
            assertThat(hours.add(from.plusSeconds(1), working)).isAfterOrEqualTo(hours.add(from, working));
        });
    }

    @Test
    void windowsAddUpToTheWorkingTimeBetween() {
        everywhere((hours, from, working) -> {
            var to = from.plus(working.multipliedBy(3));
            var windows = hours.windows(from, to);

            assertThat(Intervals.length(windows)).isEqualTo(hours.between(from, to));
            assertThat(Intervals.union(windows)).isEqualTo(windows);
        });
    }

    @Test
    void workingTimeAddsUpOverAnyCut() {
        everywhere((hours, from, working) -> {
            var cut = from.plus(working);
            var to = cut.plus(working);

            assertThat(hours.between(from, cut).plus(hours.between(cut, to))).isEqualTo(hours.between(from, to));
        });
    }

    @Test
    void theNextOpeningIsOpenAndNothingIsOpenBeforeIt() {
        everywhere((hours, from, working) -> {
            var opening = hours.nextOpening(from);

            assertThat(hours.isOpen(opening)).isTrue();
            assertThat(hours.between(from, opening)).isZero();
        });
    }

    @Test
    void readingAPrintedWeekGivesTheSameWeek() {
        everywhere((hours, from, working) -> assertThat(WeeklyText.parse(WeeklyText.print(hours.weeklyWindows())))
                .isEqualTo(hours.weeklyWindows()));
    }

    private interface Law {
        void holds(ServiceHours hours, Instant from, Duration working);
    }

    private void everywhere(Law law) {
        for (var i = 0; i < CALENDARS; i++) {
            var hours = hours();
            for (var j = 0; j < TRIES; j++) {
                var from = Instant.ofEpochSecond(1_200_000_000L + random.nextInt(800_000_000), random.nextInt(3));
                law.holds(hours, from, working(hours, from));
            }
        }
    }

    /** From nothing to three months of working time; less where hours are so few that it would take more than six years. */
    private Duration working(ServiceHours hours, Instant from) {
        var wanted = Duration.ofSeconds(random.nextInt(1 << random.nextInt(1, 24)), random.nextInt(2));
        var most = hours.between(from, from.plus(SIX_YEARS));
        return wanted.compareTo(most) < 0 ? wanted : most;
    }

    private ServiceHours hours() {
        var windows = new ArrayList<WeeklyWindow>();
        for (var i = random.nextInt(1, 9); i > 0; i--) {
            var day = DayOfWeek.of(random.nextInt(1, 8));
            var opens = time();
            var closes = time();
            windows.add(opens.equals(closes) ? WeeklyWindow.wholeDay(day) : new WeeklyWindow(day, opens, closes));
        }
        var holidays = random.ints(40, 0, 9_000)
                .mapToObj(day -> LocalDate.of(2008, 1, 1).plusDays(day))
                .toList();
        return ServiceHours.of(ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))), windows)
                .withHolidays(holidays);
    }

    private LocalTime time() {
        var second = random.nextInt(4) == 0 ? random.nextInt(86_400) : random.nextInt(96) * 900;
        return LocalTime.ofSecondOfDay(second);
    }
}
