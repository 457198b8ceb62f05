package org.fairlead.platform.table;

/** A file that is no table that can be read; the message is a sentence for whoever gave it. */
public final class UnreadableTableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableTableException(String sentence) {
        super(sentence);
    }

    UnreadableTableException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What is wrong and what to do. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
