package org.fairlead.platform.web;

import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Whether a failure means that the one who asked has gone away meanwhile: then nothing broke, and nobody waits for an answer. */
public final class ClientGone {

    private ClientGone() {}

    /**
     * Whether writing the answer failed because nobody takes it any more. Only what the servlet container says of its own
     * connection counts: a connection to the database that breaks looks alike, and must never be passed over.
     */
    public static boolean is(Throwable failure) {
        for (var reason = failure; reason != null; reason = reason.getCause()) {
            if (reason instanceof AsyncRequestNotUsableException) {
                return true;
            }
        }
        return false;
    }
}
