package org.fairlead.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BooleanSupplier;

/** Whether somebody whose request lasts is signed in still. */
public interface StillSignedIn {

    /**
     * What answers, whenever and on whatever thread it is asked, whether the session or token that the request came with works still, and
     * the account is open. Asks the database.
     */
    BooleanSupplier of(HttpServletRequest request);
}
