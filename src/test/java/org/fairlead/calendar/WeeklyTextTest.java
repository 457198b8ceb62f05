package org.fairlead.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyTextTest {

    @Test
    void readsDaysAndTimes() {
        assertThat(WeeklyText.parse("sat 09:00-13:00"))
                .containsExactly(new WeeklyWindow(DayOfWeek.SATURDAY, LocalTime.of(9, 0), LocalTime.of(13, 0)));
        assertThat(WeeklyText.parse("Mon 00:00-24:00")).containsExactly(WeeklyWindow.wholeDay(DayOfWeek.MONDAY));
        assertThat(WeeklyText.parse("Sat-Mon 22:00-06:00")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Mon-Fri 08:00-18:00; Sat 09:00-13:00        | Mon-Fri 08:00-18:00; Sat 09:00-13:00
        friday,monday 8:00-9:00                     | -
        wednesday, Mon 13:00-17:00 , 08:00 - 12:00; | Mon, Wed 08:00-12:00, 13:00-17:00
        Mon-Sun 00:00-00:00                         | Mon-Sun 00:00-24:00
        Sun-Mon 22:00-06:00                         | Mon, Sun 22:00-06:00
        Mon 08:00:30-09:00                          | Mon 08:00:30-09:00
        """)
    void printsWhatItReadsInOneForm(String text, String printed) {
        if (printed.equals("-")) {
            assertThatThrownBy(() -> WeeklyText.parse(text)).isInstanceOf(WindowsTextException.class);
        } else {
            assertThat(WeeklyText.print(WeeklyText.parse(text))).isEqualTo(printed);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Mon 08:00-25:00       | Mon 08:00-➜25:00       | 24:00
        Mon 24:00-08:00       | Mon ➜24:00-08:00       | 23:59
        Moon 08:00-09:00      | ➜Moon 08:00-09:00      | Mon or Saturday
        Mon 08:00             | Mon 08:00➜             | hyphen
        Mon 08:00-09:00 Tue   | Mon 08:00-09:00 ➜Tue   | semicolon
        Mon 08:00-08:00       | Mon ➜08:00-08:00       | 00:00-24:00
        Mon-                  | Mon-➜                  | a day
        """)
    void aMistakeMarksItsPlace(String text, String marked, String hint) {
        var mistake = catchThrowableOfType(WindowsTextException.class, () -> WeeklyText.parse(text));

        assertThat(mistake.marked()).isEqualTo(marked);
        assertThat(mistake).hasMessageContaining(hint);
    }

    @Test
    void anEmptyTextIsRefused() {
        assertThatThrownBy(() -> WeeklyText.parse("  ")).hasMessageContaining("at least one window");
    }

    @Test
    void nothingPrintsAsNothing() {
        assertThat(WeeklyText.print(List.of())).isEmpty();
    }
}
