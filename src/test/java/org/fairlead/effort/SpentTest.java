package org.fairlead.effort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long somebody worked, as it is typed and said. */
class SpentTest {

    @ParameterizedTest
    @CsvSource({
        "1h 20m, 80",
        "1h20m, 80",
        "1h20, 80",
        "1 h 20 min, 80",
        "1 hour 5 minutes, 65",
        "2 HRS, 120",
        "80m, 80",
        "80 min, 80",
        "90mins, 90",
        "1:20, 80",
        "0:05, 5",
        "1.5h, 90",
        "'0,25 h', 15",
        "1.1h, 66",
        "24h, 1440",
        "1440m, 1440",
        "24:00, 1440",
        "'  45   m ', 45"
    })
    void whatPeopleTypeIsUnderstood(String typed, int minutes) {
        assertThat(Spent.minutes(typed)).hasValue(minutes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "80",
                "1.5",
                "h",
                "0m",
                "0:00",
                "-5m",
                "1:60",
                "1h 75m",
                "24:01",
                "25h",
                "1441m",
                "1.333h",
                "1.33h",
                "1h 2m 3s",
                "20m 1h",
                "١h",
                "9999999999m",
                "1e2m"
            })
    void whatCouldBeTwoThingsOrNoneIsNot(String typed) {
        assertThat(Spent.minutes(typed)).isEmpty();
    }

    @Test
    void itIsSaidInHoursAndMinutesAndNeverInDays() {
        assertThat(Spent.words(0)).isEqualTo("0 min");
        assertThat(Spent.words(45)).isEqualTo("45 min");
        assertThat(Spent.words(80)).isEqualTo("1 h 20 min");
        assertThat(Spent.words(60 * 75)).isEqualTo("75 h");
    }

    @Test
    void whatIsShownInAFormIsReadBackAsItWas() {
        var random = new Random(4711);
        for (int each = 0; each < 500; each++) {
            int minutes = 1 + random.nextInt(Spent.LONGEST);
            assertThat(Spent.minutes(Spent.typed(minutes))).hasValue(minutes);
            assertThat(Spent.minutes(Spent.words(minutes))).hasValue(minutes);
        }
    }
}
