package org.fairlead.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.fairlead.launch.database.DatabaseAccess;
import org.fairlead.launch.database.DatabaseAccess.Login;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;

class AwaitedDatabaseTest {

    private final DatabaseAccess access =
            new DatabaseAccess("jdbc:postgresql://127.0.0.1:1/x", new Login("owner", "a"), new Login("app", "b"));

    private final AtomicInteger waits = new AtomicInteger();

    private final StandardEnvironment environment = new StandardEnvironment();

    AwaitedDatabaseTest() {
        environment.getPropertySources().addFirst(new AwaitedDatabase(() -> {
            waits.incrementAndGet();
            return access;
        }));
    }

    @Test
    void nobodyWaitsForTheDatabaseWhoDoesNotAskForIt() {
        assertThat(environment.containsProperty("spring.datasource.url")).isTrue();
        assertThat(environment.getProperty("server.port")).isNull();
        assertThat(Binder.get(environment).bind("server.port", String.class).isBound())
                .isFalse();

        assertThat(waits).hasValue(0);
    }

    @Test
    void whoAsksGetsWhatTheDatabaseSays() {
        access.springProperties()
                .forEach((name, value) ->
                        assertThat(environment.getProperty(name)).isEqualTo(value.toString()));
        assertThat(Binder.get(environment)
                        .bind("spring.datasource.url", String.class)
                        .get())
                .isEqualTo(access.url());
        assertThat(DatabaseAccess.SPRING_PROPERTIES)
                .isEqualTo(access.springProperties().keySet());
    }
}
