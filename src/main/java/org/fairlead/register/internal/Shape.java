package org.fairlead.register.internal;

import java.util.List;
import java.util.Optional;

/**
 * What a body consists of.
 *
 * @param parts in the order of the record
 */
public record Shape(List<Part> parts) {

    /** Copies the parts. */
    public Shape {
        parts = List.copyOf(parts);
    }

    /** The shape of a record type. */
    public static Shape of(Class<?> type) {
        return ShapeReader.read(type);
    }

    /** The part of this name. */
    public Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }
}
