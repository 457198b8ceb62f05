package org.fairlead.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimeWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T15:26:00Z");
    private static final TimeWords LONDON = new TimeWords(ZoneId.of("Europe/London"), NOW);

    @Test
    void todayNeedsNoDay() {
        assertThat(LONDON.moment(Instant.parse("2026-11-23T15:12:59Z"))).isEqualTo("15:12");
    }

    @Test
    void anotherDayIsNamed() {
        assertThat(LONDON.moment(Instant.parse("2026-09-01T08:00:00Z"))).isEqualTo("Tue 1 Sep 09:00");
    }

    @Test
    void anotherYearIsNamed() {
        assertThat(LONDON.moment(Instant.parse("2025-11-23T15:12:00Z"))).isEqualTo("Sun 23 Nov 2025 15:12");
    }

    @Test
    void todayIsTheReadersToday() {
        var lateInKyiv = new TimeWords(ZoneId.of("Europe/Kyiv"), Instant.parse("2026-11-23T22:30:00Z"));

        assertThat(lateInKyiv.moment(Instant.parse("2026-11-23T21:30:00Z"))).isEqualTo("Mon 23 Nov 23:30");
        assertThat(lateInKyiv.day(Instant.parse("2026-11-23T21:30:00Z"))).isEqualTo("yesterday");
    }

    @Test
    void daysAreTodayYesterdayOrNamed() {
        assertThat(LONDON.day(NOW)).isEqualTo("today");
        assertThat(LONDON.day(Instant.parse("2026-11-22T12:00:00Z"))).isEqualTo("yesterday");
        assertThat(LONDON.day(Instant.parse("2026-11-26T12:00:00Z"))).isEqualTo("Thu 26 Nov");
    }

    @Test
    void theFullWordsTellTheTwoHalfPastOnesApart() {
        assertThat(LONDON.full(Instant.parse("2026-10-25T00:30:00Z")))
                .isEqualTo("Sunday 25 October 2026, 01:30:00 BST");
        assertThat(LONDON.full(Instant.parse("2026-10-25T01:30:00Z")))
                .isEqualTo("Sunday 25 October 2026, 01:30:00 GMT");
    }

    @Test
    void machinesGetTheInstant() {
        assertThat(LONDON.iso(NOW)).isEqualTo("2026-11-23T15:26:00Z");
    }

    @Test
    void zonesAreNamedByTheirCity() {
        assertThat(LONDON.zoneWords()).isEqualTo("London time");
        assertThat(new TimeWords(ZoneId.of("America/New_York"), NOW).zoneWords())
                .isEqualTo("New York time");
        assertThat(new TimeWords(ZoneId.of("UTC"), NOW).zoneWords()).isEqualTo("UTC");
        assertThat(new TimeWords(ZoneId.of("+02:00"), NOW).zoneWords()).isEqualTo("time +02:00");
    }
}
