package org.fairlead.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jooq.JSONB;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the JSON kept in the database. The order of properties and of sets is fixed, so equal values have equal text. */
public final class StoredJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(SetsInOrder.module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(
                    any -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private StoredJson() {}

    /** The JSON of a value. */
    public static JSONB write(Object value) {
        return JSONB.valueOf(MAPPER.writeValueAsString(value));
    }

    /** The value of a JSON text; a text that does not fit the type is a damaged database and fails. */
    public static <T> T read(JSONB json, Class<T> type) {
        try {
            return MAPPER.readValue(json.data(), type);
        } catch (JacksonException cause) {
            throw new IllegalStateException("stored JSON is not a " + type.getSimpleName() + ": " + json.data(), cause);
        }
    }

    /** The mapper itself, for streams. */
    public static JsonMapper mapper() {
        return MAPPER;
    }
}
