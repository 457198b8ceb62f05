package org.fairlead.imports;

/** A file that cannot be read as a log at all; the message is a sentence for the person who gave the file. */
public final class UnreadableLogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableLogException(String sentence) {
        super(sentence);
    }

    UnreadableLogException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
