package org.fairlead.launch.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fairlead.launch.database.DatabaseAccess.Login;
import org.junit.jupiter.api.Test;

class DatabaseAddressTest {
    @Test
    void bothWaysToWriteAnAddressMeanTheSame() {
        var expected = new DatabaseAddress("jdbc:postgresql://db.example:5433/desk", new Login("ann", "p@ss word"));

        assertThat(DatabaseAddress.parse("postgresql://ann:p%40ss%20word@db.example:5433/desk"))
                .isEqualTo(expected);
        assertThat(DatabaseAddress.parse("jdbc:postgresql://db.example:5433/desk?user=ann&password=p%40ss%20word"))
                .isEqualTo(expected);
    }

    @Test
    void otherSettingsOfTheAddressAreKept() {
        assertThat(DatabaseAddress.parse("postgresql://ann:x@db.example/desk?sslmode=require")
                        .url())
                .isEqualTo("jdbc:postgresql://db.example:5432/desk?sslmode=require");
    }

    @Test
    void anAddressOfSomethingElseIsRefusedInOneSentence() {
        assertThatThrownBy(() -> DatabaseAddress.parse("mysql://ann:x@db.example/desk"))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("postgresql://user:password@host/database");
    }

    @Test
    void aLoginDoesNotPrintItsPassword() {
        assertThat(new Login("ann", "secret").toString()).doesNotContain("secret");
    }
}
