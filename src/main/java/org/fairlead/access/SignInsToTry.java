package org.fairlead.access;

import java.util.List;

/** Sign-ins that anybody may use, shown on the sign-in page. Contributed as a bean where an estate to try runs, and nowhere else. */
public interface SignInsToTry {

    /** The password of all of them. */
    String password();

    /** The sign-ins, in the order to show them. */
    List<ToTry> all();

    /**
     * One of them.
     *
     * @param login what to type
     * @param role what one does there, in words
     * @param organisation for whom
     */
    record ToTry(String login, String role, String organisation) {}
}
