package org.fairlead.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    @Test
    void bothLoginsReachTheSameDatabase() throws SQLException {
        try (var application = TestDatabase.application().getConnection();
                var owner = TestDatabase.owner().getConnection()) {
            assertThat(application.getMetaData().getUserName()).isEqualTo("fairlead_app");
            assertThat(owner.getMetaData().getUserName()).isEqualTo("fairlead_owner");
            assertThat(application.getCatalog()).isEqualTo(owner.getCatalog());
        }
    }

    @Test
    void theServerIsStartedOnceForAllTests() {
        assertThat(TestDatabase.access()).isSameAs(TestDatabase.access());
    }
}
