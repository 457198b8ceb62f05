package org.fairlead.watchlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fairlead.platform.actor.PersonId;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final Instant MIDNIGHT = Instant.parse("2031-03-04T00:00:00Z");

    private static Instant hour(long hour) {
        return MIDNIGHT.plusSeconds(hour * 3600);
    }

    private static Shift shift(long from, long until) {
        return new Shift(
                UUID.randomUUID(), new PersonId(UUID.randomUUID()), hour(from), hour(until), ZoneId.of("UTC"), "");
    }

    private static Roster day(Shift... shifts) {
        return new Roster(hour(0), hour(24), List.of(shifts));
    }

    @Test
    void gapsAndOverlapsAreWhereNobodyOrSeveralAreToHaveTheWatch() {
        var night = shift(-4, 6);
        var early = shift(6, 14);
        var late = shift(13, 22);

        var roster = day(late, night, early);

        assertThat(roster.shifts()).containsExactly(night, early, late);
        assertThat(roster.gaps()).containsExactly(new Roster.Stretch(hour(22), hour(24), List.of()));
        assertThat(roster.overlaps()).containsExactly(new Roster.Stretch(hour(13), hour(14), List.of(early, late)));
        assertThat(roster.at(hour(6))).containsExactly(early);
        assertThat(roster.at(hour(22))).isEmpty();
    }

    @Test
    void anEmptyRosterIsOneGap() {
        assertThat(day().gaps()).containsExactly(new Roster.Stretch(hour(0), hour(24), List.of()));
    }

    @Test
    void threeAtOnceAreOneOverlapForEachSetOfThem() {
        var one = shift(0, 24);
        var two = shift(4, 12);
        var three = shift(8, 16);

        assertThat(day(one, two, three).overlaps())
                .containsExactly(
                        new Roster.Stretch(hour(4), hour(8), List.of(one, two)),
                        new Roster.Stretch(hour(8), hour(12), List.of(one, two, three)),
                        new Roster.Stretch(hour(12), hour(16), List.of(one, three)));
    }

    @RepeatedTest(100)
    void everyHourIsInAGapOrInAShift() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var shifts = IntStream.range(0, random.nextInt(9))
                .mapToObj(any -> random.nextInt(40) - 10)
                .map(from -> shift(from, from + 1 + random.nextInt(15)))
                .toList();
        var roster = new Roster(hour(0), hour(24), shifts);

        for (int hour = 0; hour < 24; hour++) {
            var at = hour(hour).plusSeconds(1);
            int there = (int) shifts.stream().filter(each -> each.holds(at)).count();
            assertThat(roster.at(at)).as("seed " + seed).hasSize(there);
            assertThat(holds(roster.gaps(), at)).as("seed " + seed).isEqualTo(there == 0);
            assertThat(holds(roster.overlaps(), at)).as("seed " + seed).isEqualTo(there > 1);
        }
    }

    private static boolean holds(List<Roster.Stretch> stretches, Instant at) {
        return stretches.stream().anyMatch(each -> !at.isBefore(each.from()) && at.isBefore(each.until()));
    }
}
