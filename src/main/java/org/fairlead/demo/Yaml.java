package org.fairlead.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.fairlead.platform.json.StoredJson;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the texts of this package. */
final class Yaml {

    private Yaml() {}

    static <T> T read(String resource, Class<T> type) {
        try (var stream = Yaml.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the jar lacks " + resource);
            }
            Object tree = new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            return StoredJson.mapper().convertValue(tree, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
