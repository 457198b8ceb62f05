package org.fairlead.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StayTest {

    @Test
    void theLengthIsSaidInWords() {
        assertThat(new Stay(Duration.ofHours(8)).words()).isEqualTo("8 hours");
        assertThat(new Stay(Duration.ofMinutes(30)).words()).isEqualTo("30 minutes");
        assertThat(new Stay(Duration.ofMinutes(61)).words()).isEqualTo("1 hour and 1 minute");
    }

    @Test
    void thereIsTimeToWarn() {
        assertThatThrownBy(() -> new Stay(Duration.ofMinutes(4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is 4m");
    }
}
