package org.fairlead.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.fairlead.clock.DueTimeAnswer.Calculated;
import org.fairlead.clock.DueTimeAnswer.Problem;
import org.fairlead.clock.DueTimeAnswer.Refused;
import org.fairlead.clock.DueTimeRequest.Calendar;
import org.fairlead.clock.DueTimeRequest.Stop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DueTimeCalculatorTest {

    private static final Instant NOW = Instant.parse("2026-01-19T16:31:00Z");
    private static final Calendar OFFICE = calendar("Mon-Fri 08:00-18:00");

    @Test
    void answersTheWorkedExampleF18() {
        var pauses = List.of(new Stop("2026-01-16T17:00:00Z", "2026-01-19T09:00:00Z"));
        var answer = calculated(new DueTimeRequest(OFFICE, "2026-01-16T16:30:00Z", 480L, pauses, null));

        assertThat(answer.reading().due()).contains(Instant.parse("2026-01-19T16:30:00Z"));
        assertThat(answer.runningMinutes()).isEqualTo(481);
        assertThat(answer.runningSeconds()).isEqualTo(481 * 60);
        assertThat(answer.reading().breached()).isTrue();
        assertThat(answer.untilDue())
                .extracting(Span::kind)
                .containsExactly(SpanKind.RUNNING, SpanKind.PAUSED, SpanKind.RUNNING);
    }

    @Test
    void timesWithoutAnOffsetAreReadInTheCalendarsZone() {
        var answer = calculated(new DueTimeRequest(OFFICE, "2026-07-01T09:00", 60L, null, "2026-07-01T09:30+01:00"));

        assertThat(answer.reading().due()).contains(Instant.parse("2026-07-01T09:00:00Z"));
        assertThat(answer.runningMinutes()).isEqualTo(30);
    }

    @Test
    void namedDivisionsAndDatesAreHolidays() {
        var calendar = new Calendar("Europe/London", List.of("Mon-Fri 08:00-18:00"), List.of("scotland", "2026-12-02"));
        var answer =
                calculated(new DueTimeRequest(calendar, "2026-11-27T17:00:00Z", 720L, null, "2026-11-27T17:00:00Z"));

        assertThat(answer.reading().due()).contains(Instant.parse("2026-12-03T09:00:00Z"));
    }

    @Test
    void everyProblemIsNamedAtItsField() {
        var calendar = new Calendar("Europe/Londn", List.of("Mon 08:00-25:00"), List.of("wales"));
        var pauses = List.of(new Stop("2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z"), new Stop(null, null));

        assertThat(problems(new DueTimeRequest(calendar, "yesterday", -1L, pauses, "")))
                .extracting(Problem::pointer)
                .containsExactly(
                        "/calendar/zone",
                        "/calendar/windows/0",
                        "/calendar/holidays/0",
                        "/opened",
                        "/targetMinutes",
                        "/pauses/0/to",
                        "/pauses/1/from",
                        "/asOf");
    }

    @Test
    void anEmptyQuestionIsRefusedNotBroken() {
        assertThat(problems(new DueTimeRequest(null, null, null, null, null)))
                .extracting(Problem::pointer)
                .containsExactly("/calendar", "/opened", "/targetMinutes");
        var holes = Arrays.<@Nullable String>asList(new String[1]);
        assertThat(problems(new DueTimeRequest(
                        new Calendar("UTC", holes, holes), "2026-01-01T00:00Z", 1L, Arrays.asList(new Stop[1]), null)))
                .hasSize(3);
    }

    @Test
    void aWindowMistakeShowsItsPlace() {
        assertThat(problems(new DueTimeRequest(calendar("Mon 08:00-25:00"), "2026-01-16T16:30:00Z", 1L, null, null)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("Mon 08:00-➜25:00"));
    }

    @Test
    void localTimesThatTheClockChangeSkipsOrRepeatsAreRefused() {
        assertThat(problems(new DueTimeRequest(OFFICE, "2026-03-29T01:30", 1L, null, null))
                        .getFirst()
                        .sentence())
                .contains("skip");
        assertThat(problems(new DueTimeRequest(OFFICE, "2026-10-25T01:30", 1L, null, null))
                        .getFirst()
                        .sentence())
                .contains("happens twice", "+01:00");
    }

    @Test
    void aTargetThatEndsExactlyAtClosingTimeIsDueAtClosingTime() {
        var answer = calculated(new DueTimeRequest(OFFICE, "2026-01-16T08:00:00Z", 600L, null, "2026-01-16T18:00:00Z"));

        assertThat(answer.reading().due()).contains(Instant.parse("2026-01-16T18:00:00Z"));
        assertThat(answer.reading().breached()).isFalse();
    }

    @Test
    void tooLongASpanIsRefused() {
        assertThat(problems(new DueTimeRequest(OFFICE, "1990-01-16T08:00:00Z", 600L, null, "2026-01-16T18:00:00Z")))
                .extracting(Problem::pointer)
                .containsExactly("/asOf");
    }

    private static Calendar calendar(String windows) {
        return new Calendar("Europe/London", List.of(windows), null);
    }

    private static Calculated calculated(DueTimeRequest request) {
        return (Calculated) DueTimeCalculator.calculate(request, NOW);
    }

    private static List<Problem> problems(DueTimeRequest request) {
        return ((Refused) DueTimeCalculator.calculate(request, NOW)).problems();
    }
}
