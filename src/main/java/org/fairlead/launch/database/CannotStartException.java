package org.fairlead.launch.database;

import java.io.Serial;

/** Fairlead cannot start, for a reason one plain sentence tells the person who tried. */
public final class CannotStartException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong and, where it helps, what to do about it */
    public CannotStartException(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence what is wrong and, where it helps, what to do about it
     * @param cause what was seen underneath
     */
    public CannotStartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence to print. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
