package org.fairlead.survey.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fairlead.record.RecordId;
import org.fairlead.survey.Survey;
import org.junit.jupiter.api.Test;

/** Who is asked, and why. */
class VerdictTest {

    private static Survey survey(int share, boolean withWider) {
        var scale = List.of("Awful", "Bad", "Fair", "Good", "Great");
        return new Survey("A survey", "How was it?", scale, List.of(), null, Set.of(), share, 30, 14, withWider, 2);
    }

    private static RecordId record(long seed) {
        return new RecordId(new UUID(seed * 0x9E37_79B9_7F4A_7C15L, ~seed));
    }

    @Test
    void theDrawFollowsFromTheIdAlone() {
        var record = new RecordId(UUID.fromString("0190a0b0-0000-7000-8000-000000000001"));

        assertThat(Draw.of(record)).isEqualTo(Draw.of(record));
        // By sha256sum its digest begins with 9d2a918e, which leaves this of 10,000.
        assertThat(Draw.of(record).hundredths()).isEqualTo(2686);
    }

    @Test
    void aShareTakesThatManyOfManyRecords() {
        for (int share : List.of(1, 10, 50, 99)) {
            long taken = IntStream.range(0, 20_000)
                    .filter(seed -> Draw.of(record(seed)).isWithin(share))
                    .count();

            assertThat(taken / 200.0).as(share + " %").isBetween(share - 1.5, share + 1.5);
        }
        assertThat(IntStream.range(0, 2_000))
                .allMatch(seed -> Draw.of(record(seed)).isWithin(100));
    }

    @Test
    void aLargerShareAsksAboutAllThatASmallerOneDoes() {
        assertThat(IntStream.range(0, 2_000)).allMatch(seed -> {
            var draw = Draw.of(record(seed));
            return !draw.isWithin(20) || draw.isWithin(60);
        });
    }

    @Test
    void whatEndedWithAWiderRecordIsLeftOutUnlessWanted() {
        assertThat(Verdict.of(survey(100, false), new Draw(0), true)).isEqualTo(Verdict.WITH_WIDER);
        assertThat(Verdict.of(survey(100, true), new Draw(0), true)).isEqualTo(Verdict.ASKED);
        assertThat(Verdict.of(survey(100, false), new Draw(0), false)).isEqualTo(Verdict.ASKED);
    }

    @Test
    void whatIsNotDrawnIsNotAskedAbout() {
        assertThat(Verdict.of(survey(50, false), new Draw(4_999), false)).isEqualTo(Verdict.ASKED);
        assertThat(Verdict.of(survey(50, false), new Draw(5_000), false)).isEqualTo(Verdict.NOT_DRAWN);
    }

    @Test
    void theReasonSaysTheNumberAndTheRule() {
        assertThat(Why.sentence(Verdict.NOT_DRAWN, survey(50, false), new Draw(6_305), null))
                .contains("Not asked", "50 %", "63.05", "not below 50");
        assertThat(Why.sentence(Verdict.ASKED, survey(50, false), new Draw(305), null))
                .startsWith("Asked:")
                .contains("3.05", "which is below 50");
        assertThat(Why.sentence(Verdict.ASKED, survey(100, false), new Draw(305), null))
                .isEqualTo("Asked, as everybody is whose report is closed.");
        assertThat(Why.sentence(
                        Verdict.ASKED_LATELY, survey(50, false), new Draw(305), Instant.parse("2031-03-04T10:00:00Z")))
                .contains("4 March 2031", "30 days");
    }
}
