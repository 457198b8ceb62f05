package org.fairlead.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Whether the token that a call came with is good for an act beyond the one its address needs: for addresses where what is asked shows in
 * what is sent. A person at a browser has no token, and is not asked.
 */
public interface CallScopes {

    /** Refuses when the token lacks the scope of the act. */
    void require(Act act, HttpServletRequest request, HttpServletResponse response);
}
