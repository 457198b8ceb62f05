package org.fairlead.platform.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimeAxisTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void ticksStandAtRoundLocalHours() {
        var axis = axis("2026-11-23T08:40:00Z", "2026-11-23T16:40:00Z");

        assertThat(words(axis.ticks(9)))
                .containsExactly("09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00");
    }

    @Test
    void aDayThatStartsOnTheAxisStandsOut() {
        var axis = axis("2026-11-23T20:00:00Z", "2026-11-24T04:00:00Z");

        assertThat(axis.ticks(5)).contains(new Lanes.Tick(0.5, "Tue 24", true));
    }

    @Test
    void theShortDayOfSpringSkipsTheHourThatDoesNotExist() {
        var axis = axis("2026-03-29T00:00:00Z", "2026-03-29T05:00:00Z");

        assertThat(words(axis.ticks(6))).containsExactly("Sun 29", "02:00", "03:00", "04:00", "05:00");
    }

    @Test
    void theLongDayOfAutumnKeepsItsPlaces() {
        var axis = axis("2026-10-24T23:00:00Z", "2026-10-26T00:00:00Z");
        var noon = axis.ticks(12).stream()
                .filter(tick -> tick.text().equals("12:00"))
                .findFirst();

        assertThat(noon).isPresent();
        assertThat(noon.get().at()).isCloseTo(13.0 / 25, within(1e-9));
    }

    @Test
    void aMonthIsTickedByWeeksThatStartOnMonday() {
        var axis = axis("2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z");

        assertThat(words(axis.ticks(6))).containsExactly("2 Nov", "9 Nov", "16 Nov", "23 Nov", "30 Nov");
    }

    @Test
    void anAxisHasALength() {
        assertThatThrownBy(() -> axis("2026-11-23T08:40:00Z", "2026-11-23T08:40:00Z"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ticksAreInOrderOnTheAxisAndNotTooMany() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var round = 0; round < 500; round++) {
            var from = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000));
            var axis = new TimeAxis(from, from.plus(Duration.ofMinutes(1 + random.nextInt(3_000_000))), LONDON);
            var ticks = axis.ticks(10);

            assertThat(ticks)
                    .as("seed %d, %s", seed, axis)
                    .hasSizeLessThanOrEqualTo(12)
                    .allSatisfy(tick -> assertThat(tick.at()).isBetween(0.0, 1.0));
            assertThat(ticks.stream().map(Lanes.Tick::at).toList())
                    .as("seed %d, %s", seed, axis)
                    .isSorted();
        }
    }

    private static TimeAxis axis(String from, String to) {
        return new TimeAxis(Instant.parse(from), Instant.parse(to), LONDON);
    }

    private static List<String> words(List<Lanes.Tick> ticks) {
        return ticks.stream().map(Lanes.Tick::text).toList();
    }
}
