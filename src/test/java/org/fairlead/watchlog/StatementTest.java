package org.fairlead.watchlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatementTest {

    private static final Statement WHOLE = new Statement(
            "Records: 2\n",
            List.of(
                    new Statement.Line("INC-1", Optional.of("P1  New  Mail is slow")),
                    new Statement.Line("INC-2", Optional.of("P2  New  Door is shut"))),
            "That is all.\n");

    @Test
    void itsTextIsWhatIsReadAndItsDigestIsOverThatText() {
        assertThat(WHOLE.text()).isEqualTo("""
                        Records: 2
                        INC-1  P1  New  Mail is slow
                        INC-2  P2  New  Door is shut
                        That is all.
                        """);
        assertThat(WHOLE.digest()).isEqualTo("320cb2b587fadcb1c671f17a17c8c5aeb41237de291ce82e4fa54c09532c7b39");
    }

    @Test
    void whatIsWithheldCanBeWithheldAgainFromTheWhole() {
        var seen = new Statement(
                WHOLE.before(),
                List.of(WHOLE.lines().getFirst(), new Statement.Line("INC-2", Optional.empty())),
                WHOLE.after());

        assertThat(seen.withheld()).isEqualTo(Set.of(2));
        assertThat(seen.text()).doesNotContain("Door is shut").contains("INC-2  You may not see this record.");
        assertThat(WHOLE.without(seen.withheld())).isEqualTo(seen);
        assertThat(seen.digest()).isNotEqualTo(WHOLE.digest());
    }
}
