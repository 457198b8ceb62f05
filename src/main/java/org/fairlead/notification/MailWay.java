package org.fairlead.notification;

/** Whether and when an e-mail tells it. */
public enum MailWay {
    /** No e-mail. */
    NONE,
    /** One of its own, as soon as it happened. */
    AT_ONCE,
    /** Among others, when the next digest is due. */
    DIGEST
}
