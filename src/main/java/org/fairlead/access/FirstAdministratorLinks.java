package org.fairlead.access;

import java.util.Optional;

/** The one-time link by which the first administrator of an empty instance comes in. */
public interface FirstAdministratorLinks {

    /** What the paths begin with. */
    String PATH = "/first-administrator/";

    /**
     * The path to print once, such as {@code /first-administrator/Qm9…}; empty when somebody can sign in already. The secret is kept
     * in memory only and works until it has been used or the tool stops.
     */
    Optional<String> oneTimePath();

    /** Whether the secret is the one that works now. */
    boolean works(String secret);

    /**
     * Makes the first organisation, person and account; the link works no more.
     *
     * @throws org.fairlead.platform.refusal.RefusedException the secret does not work, or the input needs another look: then the link
     *     still works
     */
    Account use(String secret, FirstAdministrator who);
}
