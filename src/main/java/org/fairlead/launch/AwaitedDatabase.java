package org.fairlead.launch;

import java.util.function.Supplier;
import org.fairlead.launch.database.DatabaseAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.EnumerablePropertySource;

/** The settings of a database that is perhaps still starting: whoever asks for one waits for it, and nobody before. */
final class AwaitedDatabase extends EnumerablePropertySource<Supplier<DatabaseAccess>> {

    AwaitedDatabase(Supplier<DatabaseAccess> access) {
        super("database", access);
    }

    @Override
    public String[] getPropertyNames() {
        return DatabaseAccess.SPRING_PROPERTIES.toArray(String[]::new);
    }

    @Override
    public boolean containsProperty(String name) {
        return DatabaseAccess.SPRING_PROPERTIES.contains(name);
    }

    @Override
    public @Nullable Object getProperty(String name) {
        return containsProperty(name) ? getSource().get().springProperties().get(name) : null;
    }
}
