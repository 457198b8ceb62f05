package org.fairlead.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FairleadTest
class TestDatabaseInSpringTest {
    @Autowired
    private DSLContext sql;

    @Test
    void theApplicationConnectsAsTheRoleThatOwnsNothing() {
        assertThat(sql.fetchValue("select current_user")).isEqualTo("fairlead_app");
        assertThat(sql.fetchValue("show synchronous_commit")).isEqualTo("off");
    }
}
