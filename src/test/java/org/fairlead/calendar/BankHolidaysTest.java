package org.fairlead.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;

class BankHolidaysTest {

    private final BankHolidays holidays = BankHolidays.shipped();

    @Test
    void threeDivisionsShipWithAllTheirDays() {
        assertThat(holidays.divisions()).containsExactly("england-and-wales", "northern-ireland", "scotland");
        assertThat(holidays.dates("england-and-wales")).hasSize(83).isSorted();
        assertThat(holidays.dates("scotland")).hasSize(94).contains(LocalDate.of(2026, 11, 30));
        assertThat(holidays.dates("northern-ireland")).hasSize(103).contains(LocalDate.of(2026, 3, 17));
    }

    @Test
    void namesArePlainWords() {
        assertThat(holidays.holidays("england-and-wales").orElseThrow())
                .contains(new BankHoliday(LocalDate.of(2026, 12, 28), "Boxing Day (substitute day)"))
                .contains(new BankHoliday(LocalDate.of(2023, 5, 8), "Coronation of King Charles III"));
        assertThat(BankHolidays.name("royal_jubilee")).isEqualTo("Royal jubilee");
        for (var division : holidays.divisions()) {
            assertThat(holidays.holidays(division).orElseThrow())
                    .allSatisfy(
                            day -> assertThat(day.name()).matches("[A-Z2].*").doesNotContain("_"));
        }
    }

    @Test
    void whatIsNotKnownIsSaid() {
        assertThat(holidays.covers("scotland", Year.of(2028))).isTrue();
        assertThat(holidays.covers("scotland", Year.of(2029))).isFalse();
        assertThatThrownBy(() -> holidays.dates("wales")).hasMessageContaining("england-and-wales");
    }
}
