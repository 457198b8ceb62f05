package org.fairlead.notification;

/** Whether this tool can send e-mail at all, for those who choose to get it. */
public interface MailStanding {

    /** Whether a mail server is set. */
    boolean sends();
}
