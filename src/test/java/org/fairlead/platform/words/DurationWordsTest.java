package org.fairlead.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationWordsTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 min",
        "PT0.4S, under 1 s",
        "PT59.9S, 59 s",
        "PT60S, 1 min",
        "PT34M59S, 34 min",
        "PT2H34M, 2 h 34 min",
        "PT3H, 3 h",
        "PT47H59M, 47 h 59 min",
        "PT48H, 2 days",
        "PT74H59M, 3 days 2 h",
        "-PT35M, 35 min"
    })
    void durationsAreRoundedDownToTheUnitShown(Duration duration, String words) {
        assertThat(DurationWords.of(duration)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "PT45S, 45 s, 45 s",
        "PT8H, 8 h, 8 h",
        "PT74H59M, 74 h 59 min, 74 h 59 min",
        "PT50H3S, 50 h, 50 h 0 min 3 s"
    })
    void serviceTimeKnowsNoDays(Duration duration, String words, String exact) {
        assertThat(DurationWords.working(duration)).isEqualTo(words);
        assertThat(DurationWords.exact(duration)).isEqualTo(exact);
        assertThat(DurationWords.workingLeft(duration)).isEqualTo(words + " left");
    }

    @ParameterizedTest
    @CsvSource({
        "PT45S, 45 s",
        "PT34M, 34 min",
        "PT2H, 2 h",
        "PT2H05M, 2 h 05",
        "PT2H34M, 2 h 34",
        "PT72H, 3 d",
        "PT74H, 3 d 2 h"
    })
    void narrowPlacesGetFewerLetters(Duration duration, String words) {
        assertThat(DurationWords.brief(duration)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "PT2H34M59S, 2 h 34 min left",
        "PT10M, 10 min left",
        "PT30S, 30 s left",
        "PT0S, due now",
        "-PT1S, 1 min over",
        "-PT35M, 35 min over",
        "-PT35M1S, 36 min over",
        "-PT74H, 3 days 2 h over"
    })
    void whatIsLeftIsNeverOverstatedAndWhatIsOverNeverUnderstated(Duration remaining, String words) {
        assertThat(DurationWords.left(remaining)).isEqualTo(words);
    }

    @Test
    void nothingOverReadsAsNothing() {
        assertThat(DurationWords.left(Duration.ofNanos(-1))).isEqualTo("1 min over");
    }
}
