package org.fairlead.platform.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairlead.platform.language.Say.say;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.fairlead.platform.words.DurationWords;
import org.fairlead.platform.words.TimeWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayTest {

    private static final String REPORTS = "{n, plural, zero{dim adroddiad} one{# adroddiad} two{# adroddiad dau}"
            + " few{# adroddiad ychydig} many{# adroddiad llawer} other{# o adroddiadau}}";

    @Test
    void nobodyInParticularReadsEnglish() {
        assertThat(Say.language()).isEqualTo(Language.ENGLISH);
        assertThat(say("platform.time.today")).isEqualTo("today");
    }

    @Test
    void aReaderReadsTheirLanguageAndNobodyElseDoes() {
        assertThat(in(Language.WELSH, () -> say("platform.time.today"))).isEqualTo("heddiw");
        assertThat(say("platform.time.today")).isEqualTo("today");
    }

    @Test
    void namesAreFilledInWhereTheLanguageWantsThem() {
        assertThat(say("platform.time.city", "city", "London")).isEqualTo("London time");
        assertThat(in(Language.WELSH, () -> say("platform.time.city", "city", "London")))
                .isEqualTo("amser London");
    }

    @Test
    void whatIsNotFilledInIsABugAndNotAHoleInThePage() {
        assertThatThrownBy(() -> say("platform.time.city", "town", "London"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("city");
        assertThatThrownBy(() -> say("platform.no-such-text")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Six categories, as the Unicode consortium gives them: who forgets one of them writes wrong Welsh. */
    @ParameterizedTest
    @CsvSource({
        "0, dim adroddiad",
        "1, 1 adroddiad",
        "2, 2 adroddiad dau",
        "3, 3 adroddiad ychydig",
        "6, 6 adroddiad llawer",
        "7, 7 o adroddiadau",
        "1200, '1,200 o adroddiadau'"
    })
    void welshCountsInSixWays(long number, String words) {
        assertThat(Message.of(REPORTS, Locale.of("cy")).with(Map.of("n", number)))
                .isEqualTo(words);
    }

    @Test
    void bracesThatAreMeantStay() {
        var message = Message.of("Type '{'name'}' or it’s {name}", Locale.ENGLISH);

        assertThat(message.with(Map.of("name", "Ann"))).isEqualTo("Type {name} or it’s Ann");
        assertThat(message.names()).containsExactly("name");
        assertThat(Message.of("the holder's leg", Locale.ENGLISH).with(Map.of()))
                .isEqualTo("the holder's leg");
        assertThat(Message.of("{name}'s leg isn''t over", Locale.ENGLISH).with(Map.of("name", "Ann")))
                .isEqualTo("Ann's leg isn't over");
    }

    @Test
    void thePseudoLanguagesAccentTheTextAndLeaveWhatIsFilledIn() {
        assertThat(in(Language.ACCENTED, () -> say("platform.time.city", "city", "London")))
                .startsWith("⟦London ")
                .endsWith("⟧")
                .doesNotContain("time");
        assertThat(in(Language.ACCENTED, () -> say("portal.reports.waiting", "count", 3)))
                .contains("3")
                .doesNotContain("reports");
        assertThat(Language.MIRRORED.rightToLeft()).isTrue();
    }

    @Test
    void datesAndDurationsAreInTheReadersLanguage() {
        var times = new TimeWords(ZoneId.of("Europe/London"), Instant.parse("2026-11-23T15:26:00Z"));
        var then = Instant.parse("2026-11-19T08:05:00Z");

        assertThat(in(Language.WELSH, () -> times.moment(then))).isEqualTo("Iau 19 Tach 08:05");
        assertThat(in(Language.WELSH, () -> times.full(then))).startsWith("Dydd Iau 19 Tachwedd 2026, 08:05:00");
        assertThat(in(Language.WELSH, () -> times.day(times.now()))).isEqualTo("heddiw");
        assertThat(in(Language.WELSH, () -> DurationWords.left(Duration.ofMinutes(154))))
                .isEqualTo("2 awr 34 mun ar ôl");
    }

    @Test
    void theBestLanguageIsTheFirstThatIsOffered() {
        var offered = Language.shipped();

        assertThat(Language.best(List.of(Locale.of("cy"), Locale.UK), offered)).isEqualTo(Language.WELSH);
        assertThat(Language.best(List.of(Locale.FRENCH, Locale.of("cy", "GB")), offered))
                .isEqualTo(Language.WELSH);
        assertThat(Language.best(List.of(Locale.US, Locale.of("cy")), offered)).isEqualTo(Language.ENGLISH);
        assertThat(Language.best(List.of(Locale.FRENCH), offered)).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("en-XA", offered)).isEmpty();
        assertThat(Language.of("CY", offered)).contains(Language.WELSH);
    }

    private static String in(Language language, Supplier<String> work) {
        return Say.to(() -> language, work::get);
    }
}
