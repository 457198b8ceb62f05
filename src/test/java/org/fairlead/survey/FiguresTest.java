package org.fairlead.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.survey.Figures.Share;
import org.fairlead.survey.Results.Span;
import org.junit.jupiter.api.Test;

/** Shares follow from whole numbers, and months are those of UTC. */
class FiguresTest {

    private static final Figures SIX_OF_NINE = new Figures(9, 6, 2, List.of(1, 0, 0, 2, 3));

    @Test
    void theResponseRateIsAnsweredOfAsked() {
        assertThat(SIX_OF_NINE.responseRate()).isEqualTo(new Share(6, 9));
        assertThat(SIX_OF_NINE.responseRate().words()).isEqualTo("66.7 %");
    }

    @Test
    void satisfiedAreThoseWhoAnswerFourOrFive() {
        assertThat(SIX_OF_NINE.satisfaction()).isEqualTo(new Share(5, 6));
        assertThat(SIX_OF_NINE.satisfaction().words()).isEqualTo("83.3 %");
    }

    @Test
    void aHalfIsRoundedUpAndNothingOfNothingIsSaidAsNothing() {
        assertThat(new Share(1, 2_000).words()).isEqualTo("0.1 %");
        assertThat(new Share(1, 2_001).words()).isEqualTo("0.0 %");
        assertThat(new Share(1, 8).words()).isEqualTo("12.5 %");
        assertThat(new Share(7, 7).words()).isEqualTo("100.0 %");
        assertThat(Figures.NONE.responseRate().words()).isEmpty();
    }

    @Test
    void figuresAddUpOrAreRefused() {
        assertThat(SIX_OF_NINE.plus(Figures.NONE)).isEqualTo(SIX_OF_NINE);
        assertThat(SIX_OF_NINE.plus(SIX_OF_NINE).satisfied()).isEqualTo(10);
        assertThatThrownBy(() -> new Figures(9, 6, 2, List.of(1, 0, 0, 2, 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Figures(5, 6, 0, List.of(1, 0, 0, 2, 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void monthsAreReadAndOtherwiseAYearIsMeant() {
        var now = Instant.parse("2031-03-31T23:30:00Z");

        assertThat(SpanText.read("", "", now)).isEqualTo(new Span(YearMonth.of(2030, 4), YearMonth.of(2031, 3)));
        assertThat(SpanText.read("2030-12", "2031-01", now).begins()).isEqualTo("2030-12-01T00:00:00Z");
        assertThat(SpanText.read("2030-12", "2031-01", now).ends()).isEqualTo("2031-02-01T00:00:00Z");
        for (var wrong : List.of("soon", "2031-13", "0001-01", "99999-01")) {
            assertThatThrownBy(() -> SpanText.read(wrong, "", now)).isInstanceOf(RefusedException.class);
        }
        assertThatThrownBy(() -> SpanText.read("2031-03", "2031-02", now)).isInstanceOf(RefusedException.class);
        assertThat(SpanText.read("2021-03", "2031-02", now).from()).isEqualTo(YearMonth.of(2021, 3));
        assertThatThrownBy(() -> SpanText.read("2021-02", "2031-02", now)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> SpanText.read("1990-01", "2031-02", now)).isInstanceOf(RefusedException.class);
    }
}
