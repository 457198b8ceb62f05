package org.fairlead.bench;

import org.jspecify.annotations.Nullable;

/**
 * What is measured.
 *
 * @param name as printed
 * @param budget processor milliseconds it may cost, Java and PostgreSQL together; null for none agreed
 * @param ours makes a client that goes through HTTP
 * @param raw makes a client that sends the same SQL itself
 */
record Operation(String name, @Nullable Double budget, Maker ours, Maker raw) {

    /** Makes one client's work. */
    @FunctionalInterface
    interface Maker {
        /** A client of its own, with its own connection. */
        Work client() throws Exception;
    }
}
