package org.fairlead.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Numbers of spreadsheets as people write them. */
class XlsxNumbersTest {

    private static final int NO_STYLE = -1;

    @Test
    void numbersAreReadAsTheyAreMeant() {
        var numbers = new XlsxNumbers();
        Map.of("1E5", "100000", "0.10000000000000001", "0.1", "-0", "0", "007", "7", "words", "words")
                .forEach(
                        (kept, read) -> assertThat(numbers.text(kept, NO_STYLE)).isEqualTo(read));
    }

    /** Reading them takes time by the square of their length, and a small file can hold a long one. */
    @Test
    void whatIsTooLongForANumberStaysAsItStands() {
        var numbers = new XlsxNumbers();
        var digits = "1." + "0".repeat(399);

        assertThat(numbers.text(digits, NO_STYLE)).isEqualTo(digits);
        assertThat(numbers.text("1." + "0".repeat(398), NO_STYLE)).isEqualTo("1");
    }
}
