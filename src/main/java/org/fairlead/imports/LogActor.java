package org.fairlead.imports;

/** Who made or held an entry. */
public sealed interface LogActor {

    /** A person, by the name in the log. */
    record Person(String name) implements LogActor {}

    /** A system that acts by itself, by the name in the log. */
    record Machine(String name) implements LogActor {}

    /** Nobody, or nobody known. */
    record Nobody() implements LogActor {}
}
