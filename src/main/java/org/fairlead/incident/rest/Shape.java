package org.fairlead.incident.rest;

import java.util.List;
import java.util.Optional;
import org.fairlead.platform.register.RegisterKind;

/**
 * What the body of one kind of request may hold: bodies are read by it and described by it.
 *
 * @param name its name in the description of the interface
 * @param words what it is
 * @param parts its properties
 */
record Shape(String name, String words, List<Part> parts) {

    /** The longest text anywhere, in characters. */
    static final int LONGEST = 50_000;

    /** The longest word or line. */
    static final int LINE = 1_000;

    /** Copies the list. */
    Shape {
        parts = List.copyOf(parts);
    }

    static Shape of(String name, String words, Part... parts) {
        return new Shape(name, words, List.of(parts));
    }

    Optional<Part> part(String wanted) {
        return parts.stream().filter(part -> part.name().equals(wanted)).findFirst();
    }

    /**
     * One property.
     *
     * @param name its name
     * @param holds what it holds
     * @param required whether it must be there and not null
     * @param words what it means
     */
    record Part(String name, Holds holds, boolean required, String words) {

        static Part text(String name, String words) {
            return new Part(name, new Holds.Text(LONGEST), false, words);
        }

        static Part line(String name, String words) {
            return new Part(name, new Holds.Text(LINE), false, words);
        }

        static Part item(String name, RegisterKind<?> kind, String words) {
            return new Part(name, new Holds.OneItem(kind), false, words);
        }

        static Part code(String name, List<String> codes, String words) {
            return new Part(name, new Holds.Code(codes), false, words);
        }

        static Part of(String name, Holds holds, String words) {
            return new Part(name, holds, false, words);
        }

        Part needed() {
            return new Part(name, holds, true, words);
        }
    }

    /** What a property holds. */
    sealed interface Holds {

        /** Words of people. */
        record Text(int longest) implements Holds {}

        /** One of a closed list. */
        record Code(List<String> codes) implements Holds {}

        /** A whole number. */
        record Whole() implements Holds {}

        /** An instant. */
        record Moment() implements Holds {}

        /** An item of the register, by id or exact name. */
        record OneItem(RegisterKind<?> kind) implements Holds {}

        /** Several of them. */
        record ManyItems(RegisterKind<?> kind) implements Holds {}

        /** What goes with a hand-off, by item. */
        record Packet() implements Holds {}
    }
}
