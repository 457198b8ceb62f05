package org.fairlead.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.fairlead.notification.Preferences.Digest;
import org.fairlead.notification.Preferences.Quiet;
import org.fairlead.platform.json.StoredJson;
import org.junit.jupiter.api.Test;

/** When digests go out, when it is quiet, and whose choice goes first. */
class PreferencesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Quiet NIGHTS = new Quiet(
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.SATURDAY), LocalTime.of(22, 0), LocalTime.of(7, 0));

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    @Test
    void aNightBelongsToTheDayItBeginsOn() {
        assertThat(NIGHTS.end(at("2026-01-06T23:00:00Z"), LONDON)).isEqualTo(at("2026-01-07T07:00:00Z"));
        assertThat(NIGHTS.end(at("2026-01-07T06:59:59Z"), LONDON)).isEqualTo(at("2026-01-07T07:00:00Z"));
        assertThat(NIGHTS.end(at("2026-01-07T07:00:00Z"), LONDON)).isEqualTo(at("2026-01-07T07:00:00Z"));
        assertThat(NIGHTS.end(at("2026-01-07T23:00:00Z"), LONDON)).isEqualTo(at("2026-01-07T23:00:00Z"));
        assertThat(NIGHTS.end(at("2026-01-06T12:00:00Z"), LONDON)).isEqualTo(at("2026-01-06T12:00:00Z"));
    }

    @Test
    void wholeDaysFollowOneAnother() {
        var weekend = new Quiet(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        assertThat(weekend.end(at("2026-01-03T10:00:00Z"), LONDON)).isEqualTo(at("2026-01-05T00:00:00Z"));
        var always = new Quiet(Set.of(DayOfWeek.values()), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        assertThat(always.end(at("2026-01-03T10:00:00Z"), LONDON)).isAfter(at("2026-01-09T00:00:00Z"));
    }

    @Test
    void clocksThatAreChangedChangeNothingOfTheTimeOfDay() {
        assertThat(NIGHTS.end(at("2026-03-28T23:30:00Z"), LONDON)).isEqualTo(at("2026-03-29T06:00:00Z"));
        assertThat(NIGHTS.end(at("2026-10-24T23:30:00Z"), LONDON)).isEqualTo(at("2026-10-25T07:00:00Z"));
        var daily = new Digest(false, LocalTime.of(8, 0));
        assertThat(daily.next(at("2026-03-28T09:00:00Z"), LONDON)).isEqualTo(at("2026-03-29T07:00:00Z"));
        assertThat(daily.next(at("2026-03-29T07:00:00Z"), LONDON)).isEqualTo(at("2026-03-30T07:00:00Z"));
    }

    @Test
    void anHourlyDigestGoesOutAtFullHours() {
        var hourly = new Digest(true, LocalTime.of(8, 0));
        assertThat(hourly.next(at("2026-01-06T10:00:00Z"), LONDON)).isEqualTo(at("2026-01-06T11:00:00Z"));
        assertThat(hourly.next(at("2026-01-06T10:59:59Z"), ZoneId.of("Asia/Kolkata")))
                .isEqualTo(at("2026-01-06T11:30:00Z"));
    }

    @Test
    void oneChoiceGoesBeforeTheTeamsAndThatBeforeTheUsual() {
        var off = new Way(false, MailWay.NONE);
        var digest = new Way(true, MailWay.DIGEST);
        var team = new Preferences(
                Map.of(Reason.WATCHING, digest, Reason.OFFERED, off),
                new Digest(true, LocalTime.NOON),
                NIGHTS,
                4,
                false);
        var own = new Preferences(Map.of(Reason.WATCHING, off), null, Quiet.NEVER, null, null);

        var holds = own.over(team.over(Preferences.USUAL));

        assertThat(holds.way(Reason.WATCHING)).isEqualTo(off);
        assertThat(holds.way(Reason.OFFERED)).isEqualTo(off);
        assertThat(holds.way(Reason.MENTIONED)).isEqualTo(Reason.MENTIONED.usual());
        assertThat(holds.digests().hourly()).isTrue();
        assertThat(holds.quietHours()).isEqualTo(Quiet.NEVER);
        assertThat(holds.again()).hasHours(4);
        assertThat(holds.mentionsMakeWatchers()).isFalse();
    }

    @Test
    void whatAsksForAnAnswerIsToldAgainEverMoreSeldomAndOnceADayAtLeast() {
        var chosen = new Preferences(null, null, null, 4, null);
        var never = new Preferences(null, null, null, 0, null);
        var seldom = new Preferences(null, null, null, 48, null);

        assertThat(Preferences.USUAL.again(Reason.OFFERED, 1)).hasHours(1);
        assertThat(Preferences.USUAL.again(Reason.OFFERED, 3)).hasHours(4);
        assertThat(Preferences.USUAL.again(Reason.OFFERED, 100)).hasHours(24);
        assertThat(Preferences.USUAL.again(Reason.RESOLVED, 1)).hasHours(24);
        assertThat(chosen.again(Reason.RESOLVED, 2)).hasHours(8);
        assertThat(never.again(Reason.OFFERED, 2)).isZero();
        assertThat(seldom.again(Reason.OFFERED, 2)).hasHours(48);
    }

    @Test
    void whatIsKeptIsReadAgain() {
        var own = new Preferences(
                Map.of(Reason.OFFERED, new Way(true, MailWay.DIGEST)),
                new Digest(false, LocalTime.of(6, 30)),
                NIGHTS,
                24,
                true);
        assertThat(StoredJson.read(StoredJson.write(own), Preferences.class)).isEqualTo(own);
        assertThat(StoredJson.read(StoredJson.write(Preferences.NONE), Preferences.class))
                .isEqualTo(Preferences.NONE);
    }

    @Test
    void everyWayHasAWord() {
        assertThat(Way.ALL).allSatisfy(way -> assertThat(Way.of(way.code())).contains(way));
        assertThat(Way.codes()).doesNotHaveDuplicates().hasSize(6);
    }
}
