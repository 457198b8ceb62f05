package org.fairlead.access;

import jakarta.servlet.http.HttpServletRequest;

/** Asks again, in the middle of a long answer, whether it may go on. */
public interface StillSignedIn {

    /** Whether the session or token that the request came with works still, and the account is open. Asks the database. */
    boolean still(HttpServletRequest request);
}
