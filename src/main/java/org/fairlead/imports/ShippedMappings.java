package org.fairlead.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The mapping files that come with the product: starting points to copy and edit. */
public final class ShippedMappings {

    /** Audit log of a ServiceNow instance, as CSV. */
    public static final String SERVICENOW_LOG = "servicenow-log";

    /** XES log with status and sub-status in one attribute or in two, and support groups or organisations. */
    public static final String XES = "xes";

    private ShippedMappings() {}

    /** The names of all shipped mappings. */
    public static List<String> names() {
        return List.of(SERVICENOW_LOG, XES);
    }

    /** The text of a shipped mapping, to be shown and edited. */
    public static String text(String name) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException("no shipped mapping is called " + name);
        }
        try (var stream = ShippedMappings.class.getResourceAsStream(name + ".json")) {
            if (stream == null) {
                throw new IllegalStateException("the mapping " + name + " is missing from the product");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A shipped mapping, ready to use. */
    public static LogMapping mapping(String name) {
        return switch (LogMapping.read(text(name))) {
            case MappingReading.Understood(var mapping) -> mapping;
            case MappingReading.Refused(var errors) ->
                throw new IllegalStateException("the mapping " + name + " is wrong: " + errors);
        };
    }
}
