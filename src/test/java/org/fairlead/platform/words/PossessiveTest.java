package org.fairlead.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PossessiveTest {

    @Test
    void namesInTheSingularAndThePlural() {
        assertThat(Possessive.of("Halyard Hosting")).isEqualTo("Halyard Hosting\u2019s");
        assertThat(Possessive.of("Meridian Networks")).isEqualTo("Meridian Networks\u2019");
    }
}
