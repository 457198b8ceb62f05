package org.fairlead.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.calendar.ServiceHours;
import org.fairlead.calendar.WeeklyWindow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The dates of schedules: on the wall clock through daylight saving, moved to working days, and every one exactly once. */
class DatesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    /** A leap day on a Thursday: the next after 2024 is in 2052. */
    private static final String RARE = "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=TH";

    private static final List<String> RULES = List.of(
            "FREQ=DAILY",
            "FREQ=DAILY;INTERVAL=3",
            "FREQ=WEEKLY;BYDAY=MO,TH",
            "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
            "FREQ=MONTHLY;BYMONTHDAY=31",
            "FREQ=MONTHLY;BYDAY=2TU",
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "FREQ=DAILY;COUNT=40",
            "FREQ=WEEKLY;UNTIL=20270601T000000",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29");

    private static Schedule schedule(String start, @Nullable String rule, ZoneId zone) {
        return new Schedule(UUID.randomUUID(), LocalDateTime.parse(start), rule, zone, null, false);
    }

    private static List<String> next(Schedule schedule, @Nullable ServiceHours hours, String after, int many) {
        return new Dates(schedule, hours)
                .next(Instant.parse(after), many).stream()
                        .map(instant -> instant.atZone(schedule.zone())
                                .toLocalDateTime()
                                .toString())
                        .toList();
    }

    private static ServiceHours weekdays() {
        var windows = Arrays.stream(DayOfWeek.values())
                .filter(day -> day.getValue() <= 5)
                .map(day -> new WeeklyWindow(day, LocalTime.of(9, 0), LocalTime.of(17, 0)))
                .toList();
        return ServiceHours.of(LONDON, windows);
    }

    @Test
    void nineOClockStaysNineOClock() {
        var daily = schedule("2026-03-27T09:00", "FREQ=DAILY", LONDON);

        var instants = new Dates(daily, null).next(Instant.parse("2026-03-27T00:00:00Z"), 4);

        assertThat(instants)
                .containsExactly(
                        Instant.parse("2026-03-27T09:00:00Z"),
                        Instant.parse("2026-03-28T09:00:00Z"),
                        Instant.parse("2026-03-29T08:00:00Z"),
                        Instant.parse("2026-03-30T08:00:00Z"));
    }

    @Test
    void aTimeThatDoesNotExistIsLaterAndOneThatExistsTwiceIsTheFirst() {
        assertThat(new Dates(schedule("2026-03-29T01:30", null, LONDON), null)
                        .next(Instant.parse("2026-01-01T00:00:00Z"), 5))
                .containsExactly(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(new Dates(schedule("2026-10-25T01:30", null, LONDON), null)
                        .next(Instant.parse("2026-01-01T00:00:00Z"), 5))
                .containsExactly(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void rulesSayWhatRfc5545Says() {
        assertThat(next(
                        schedule("2026-01-01T10:00", "FREQ=MONTHLY;BYDAY=2TU", LONDON),
                        null,
                        "2026-01-01T00:00:00Z",
                        3))
                .containsExactly("2026-01-13T10:00", "2026-02-10T10:00", "2026-03-10T10:00");
        assertThat(next(
                        schedule("2026-01-31T10:00", "FREQ=MONTHLY;BYMONTHDAY=-1", LONDON),
                        null,
                        "2026-01-01T00:00:00Z",
                        3))
                .containsExactly("2026-01-31T10:00", "2026-02-28T10:00", "2026-03-31T10:00");
        assertThat(next(schedule("2026-01-01T10:00", "FREQ=DAILY;COUNT=2", LONDON), null, "2026-01-01T00:00:00Z", 5))
                .hasSize(2);
    }

    @Test
    void aDateOnAClosedDayMovesToTheNextOpenOneOnce() {
        var daily = schedule("2026-01-02T07:30", "FREQ=DAILY", LONDON);
        var hours = weekdays().withHolidays(List.of(java.time.LocalDate.parse("2026-01-05")));

        assertThat(next(daily, hours, "2026-01-02T00:00:00Z", 3))
                .containsExactly("2026-01-02T07:30", "2026-01-06T07:30", "2026-01-07T07:30");
    }

    @Test
    void wrongRulesAreToldInWords() {
        assertThat(problem("FREQ=SOMETIMES")).contains("no rule of RFC 5545");
        assertThat(problem("FREQ=SECONDLY")).contains("daily, weekly");
        assertThat(problem("FREQ=HOURLY")).contains("daily, weekly");
        assertThat(problem("FREQ=DAILY;UNTIL=20261231T235959Z")).contains("UNTIL");
        assertThat(problem("FREQ=DAILY;UNTIL=20201231T235959")).contains("no date");
        assertThat(problem("FREQ=DAILY" + ";BYHOUR=9".repeat(60))).contains("300");
        for (var rule : RULES) {
            assertThat(Dates.problem(schedule("2026-01-01T10:00", rule, LONDON)))
                    .as(rule)
                    .isEmpty();
        }
    }

    private static String problem(String rule) {
        return Dates.problem(schedule("2026-01-01T10:00", rule, LONDON)).orElse("none");
    }

    /** However time is cut into stretches, their dates together are the dates of the whole, each once and in order. */
    @Test
    void everyDateFallsIntoExactlyOneStretch() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var from = Instant.parse("2026-01-01T00:00:00Z");
        var to = Instant.parse("2027-12-31T00:00:00Z");
        for (int run = 0; run < 300; run++) {
            var zone = random.nextBoolean() ? LONDON : NEW_YORK;
            var start = LocalDateTime.parse("2026-01-01T00:00").plusMinutes(random.nextInt(60 * 24 * 40));
            var rule = RULES.get(random.nextInt(RULES.size()));
            var dates = new Dates(schedule(start.toString(), rule, zone), random.nextBoolean() ? weekdays() : null);
            var whole = dates.between(from, to, 10_000);
            var cut = new ArrayList<Instant>();
            for (var at = from; at.isBefore(to); ) {
                var next = at.plus(Duration.ofMinutes(1 + random.nextInt(60 * 24 * 30)));
                var end = next.isAfter(to) ? to : next;
                cut.addAll(dates.between(at, end, 10_000));
                at = end;
            }
            assertThat(cut)
                    .as("seed %d, run %d: %s from %s", seed, run, rule, start)
                    .isEqualTo(whole);
            assertThat(whole).isSorted();
            assertThat(new HashSet<>(whole)).hasSameSizeAs(whole);
        }
    }

    @Test
    void whatComesTooOftenOrHardlyEverIsRefused() {
        assertThat(Dates.problem(schedule("2026-01-05T00:00", "FREQ=DAILY;BYHOUR=0,6,12,18", LONDON)))
                .isEmpty();
        assertThat(Dates.problem(schedule("2026-01-05T00:00", "FREQ=DAILY;BYHOUR=9;BYMINUTE=" + minutes(60), LONDON)))
                .hasValueSatisfying(why -> assertThat(why).contains("at most 24 dates in a day"));
        assertThat(Dates.problem(schedule("2024-02-29T09:00", RARE, LONDON)))
                .hasValueSatisfying(why -> assertThat(why).contains("generations away"));
    }

    @Test
    void aRuleWhoseNextDateIsBeyondReachHasNoneAndBreaksNothing() {
        assertThat(next(schedule("2024-02-29T09:00", RARE, LONDON), null, "2026-01-01T00:00:00Z", 5))
                .isEmpty();
    }

    private static String minutes(int many) {
        return IntStream.range(0, many).mapToObj(Integer::toString).collect(Collectors.joining(","));
    }
}
