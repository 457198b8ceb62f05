package org.fairlead.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.fairlead.platform.actor.PartyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money: exact until it is said, and rounded once. */
class CostTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Rate.Of OF = new Rate.Of(new PartyId(UUID.randomUUID()), UUID.randomUUID());

    private static Rate rate(int version, String from, String currency, long pence) {
        return new Rate(
                UUID.randomUUID(),
                OF,
                version,
                new Rate.From(LocalDate.parse(from), LONDON),
                new Money(currency, pence),
                new Rate.Recorded(Instant.parse("2026-01-01T00:00:00Z"), null));
    }

    @ParameterizedTest
    @CsvSource({
        "80, 8500, 11333", // 113.33 and a third
        "1, 30, 0", // a half, to the even 0
        "1, 90, 2", // one and a half, to the even 2
        "1, 150, 2", // two and a half, to the even 2
        "3, 30, 2", // one and a half
        "20, 100, 33",
        "40, 100, 67",
        "1440, 1000000, 24000000",
        "60, 0, 0"
    })
    void halvesGoToTheEvenPenny(long minutes, long pence, long expected) {
        assertThat(Cost.of(minutes, rate(1, "2026-01-01", "GBP", pence)).amounts())
                .containsExactly(new Money("GBP", expected));
    }

    @Test
    void aSumIsRoundedOnceAndNotEachOfItsParts() {
        var third = Cost.of(20, rate(1, "2026-01-01", "GBP", 100));

        assertThat(third.amounts()).containsExactly(new Money("GBP", 33));
        assertThat(third.plus(third).plus(third).amounts()).containsExactly(new Money("GBP", 100));
    }

    @Test
    void aTotalIsTheSameHoweverItIsTakenApart() {
        var random = new Random(2026);
        for (int round = 0; round < 200; round++) {
            var parts = new ArrayList<Cost>();
            var exact = BigDecimal.ZERO;
            for (int each = 0; each < 1 + random.nextInt(30); each++) {
                int minutes = 1 + random.nextInt(1440);
                int pence = random.nextInt(20_000);
                parts.add(Cost.of(minutes, rate(1, "2026-01-01", "GBP", pence)));
                exact = exact.add(BigDecimal.valueOf((long) minutes * pence));
            }
            int cut = random.nextInt(parts.size());
            var whole = sum(parts.subList(0, cut)).plus(sum(parts.subList(cut, parts.size())));

            assertThat(whole).isEqualTo(sum(parts.reversed()));
            assertThat(whole.amounts().getFirst().pence())
                    .isEqualTo(exact.divide(BigDecimal.valueOf(60), 0, RoundingMode.HALF_EVEN)
                            .longValueExact());
        }
    }

    private static Cost sum(List<Cost> parts) {
        return parts.stream().reduce(Cost.NOTHING, Cost::plus);
    }

    @Test
    void currenciesStayApartAndTimeWithoutARateIsSaid() {
        var cost = Cost.of(60, rate(1, "2026-01-01", "GBP", 8500))
                .plus(Cost.of(30, rate(1, "2026-01-01", "EUR", 4000)))
                .plus(Cost.of(45, null));

        assertThat(cost.words()).isEqualTo("€20.00 and £85.00, 45 min without a rate");
        assertThat(Cost.NOTHING.words()).isEmpty();
        assertThat(new Cost(Map.of(), 80).words()).isEqualTo("1 h 20 min without a rate");
    }

    @Test
    void moneyIsReadAndSaidToThePenny() {
        assertThat(Money.pence("85")).contains(8500L);
        assertThat(Money.pence("£85.5")).contains(8550L);
        assertThat(Money.pence(" 1,085.05 ")).contains(108_505L);
        for (var wrong : List.of("", "x", "-1", "85.555", "1.2.3", "99999999", "8.5.", "£")) {
            assertThat(Money.pence(wrong)).as(wrong).isEmpty();
        }
        assertThat(new Money("GBP", 120_405).words()).isEqualTo("£1,204.05");
        assertThat(new Money("GBP", 7).typed()).isEqualTo("0.07");
        assertThat(Money.isCurrency("JPY")).as("has no hundredths").isFalse();
        assertThatThrownBy(() -> new Money("gbp", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theVersionThatBeganLastHolds() {
        var first = rate(1, "2026-04-01", "GBP", 8000);
        var second = rate(2, "2026-07-01", "GBP", 9000);
        var mended = rate(3, "2026-04-01", "GBP", 8200);
        var all = List.of(first, second, mended);

        assertThat(Rate.holding(all, OF, Instant.parse("2026-03-31T22:59:59Z"))).isEmpty();
        assertThat(Rate.holding(all, OF, Instant.parse("2026-03-31T23:00:00Z")))
                .as("midnight in London, in summer time; of two that began at once, the newer")
                .contains(mended);
        assertThat(Rate.holding(all, OF, Instant.parse("2026-06-30T23:00:00Z"))).contains(second);
        assertThat(Rate.holding(all, new Rate.Of(OF.party(), UUID.randomUUID()), Instant.parse("2026-08-01T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void aFigureSaysHowItComesAbout() {
        assertThat(rate(1, "2026-04-01", "GBP", 8500).why(80, "standard"))
                .isEqualTo("1 h 20 min × £85.00 an hour, standard, from 1 April 2026");
    }
}
