package org.fairlead.platform.json;

import java.util.Comparator;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Writes sets in the order of their elements' texts: the order in which a set gives its elements differs from one to its equal. */
final class SetsInOrder extends ValueSerializer<Set<?>> {

    private static final Comparator<Object> BY_TEXT = Comparator.comparing(String::valueOf);

    @SuppressWarnings("unchecked")
    static SimpleModule module() {
        return new SimpleModule("sets in order").addSerializer((Class<Set<?>>) (Class<?>) Set.class, new SetsInOrder());
    }

    @Override
    public void serialize(Set<?> set, JsonGenerator json, SerializationContext context) {
        json.writeStartArray(set, set.size());
        set.stream().sorted(BY_TEXT).forEach(element -> context.writeValue(json, element));
        json.writeEndArray();
    }

    @Override
    public boolean isEmpty(SerializationContext context, Set<?> set) {
        return set.isEmpty();
    }
}
