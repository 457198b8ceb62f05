package org.fairlead.notification.internal;

import java.util.List;

/** Takes e-mails to a mail server. */
interface Carrier {

    /** Takes these, one after the other over one connection, and says what became of each, in order. */
    List<Outcome> carry(List<Letter> letters);

    /** What became of an e-mail. */
    sealed interface Outcome {

        /** The server took it. */
        record Taken() implements Outcome {}

        /** It could not be taken now. */
        record Later(String answer) implements Outcome {}

        /** It will never be taken. */
        record Never(String answer) implements Outcome {}
    }
}
