package org.fairlead.platform.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A form sent again is the same whatever session sends it, and another as soon as something else is asked. */
class SentUnderTest {

    private static Once sent(Map<String, String> values, String... what) {
        return Once.sentUnder("a key", values, what);
    }

    @Test
    void whatStandsForTheSessionSaysNothingOfWhatIsAsked() {
        var first = sent(Map.of("_csrf", "one", "intent", "a key", "move", "later", "width", "2"), "arrange");
        var again = sent(Map.of("width", "2", "move", "later", "_csrf", "two", "intent", "a key"), "arrange");

        assertThat(again).isEqualTo(first);
    }

    @Test
    void anotherValueOrAnotherActIsAnotherRequest() {
        var first = sent(Map.of("move", "later"), "arrange");

        assertThat(sent(Map.of("move", "earlier"), "arrange")).isNotEqualTo(first);
        assertThat(sent(Map.of("move", "later"), "take away")).isNotEqualTo(first);
        assertThat(sent(Map.of("move", "later", "size", "wider"), "arrange")).isNotEqualTo(first);
        assertThat(Once.sentUnder("", Map.of("move", "later"), "arrange")).isEqualTo(Once.NONE);
    }
}
