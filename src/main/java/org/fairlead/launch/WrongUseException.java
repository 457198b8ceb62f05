package org.fairlead.launch;

import java.io.Serial;

/** A command was called in a way it does not understand; the message is the sentence to print. */
public final class WrongUseException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @param sentence what was wrong */
    public WrongUseException(String sentence) {
        super(sentence);
    }
}
