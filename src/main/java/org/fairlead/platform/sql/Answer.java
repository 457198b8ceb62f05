package org.fairlead.platform.sql;

import org.jspecify.annotations.Nullable;

/**
 * What one statement of a round trip brings back, once the trip has run.
 *
 * @param <T> the kind of result
 */
public final class Answer<T> {

    private @Nullable T value;

    Answer() {}

    void arrive(T arrived) {
        value = arrived;
    }

    /** The result. Asking before the trip has run is a bug. */
    public T get() {
        if (value == null) {
            throw new IllegalStateException("the round trip has not run yet");
        }
        return value;
    }
}
