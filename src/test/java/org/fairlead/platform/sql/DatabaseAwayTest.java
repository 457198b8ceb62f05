package org.fairlead.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAwayTest {

    /** The states are those of PostgreSQL's manual, appendix A. */
    @ParameterizedTest
    @CsvSource({
        "08003, true",
        "08006, true",
        "57P01, true",
        "57P02, true",
        "57P03, true",
        "57014, false",
        "23505, false",
        "22021, false",
        ", false"
    })
    void aLostConnectionIsToldFromARefusal(String state, boolean away) {
        var failure = new IllegalStateException("as expected", new SQLException("said", state));

        assertThat(DatabaseAway.is(failure)).isEqualTo(away);
    }

    @Test
    void soIsAPoolThatHasNoConnectionAndNothingElse() {
        assertThat(DatabaseAway.is(new SQLTransientConnectionException("no connection in time")))
                .isTrue();
        assertThat(DatabaseAway.is(new IllegalStateException("something else"))).isFalse();
    }
}
