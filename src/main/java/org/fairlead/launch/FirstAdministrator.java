package org.fairlead.launch;

import java.util.Optional;

/** The way into an empty instance. Implemented by whoever owns sign-in. */
public interface FirstAdministrator {

    /**
     * The path of a link that lets one person make the first administrator, once, such as {@code /first/7K39…}; empty
     * when there is an administrator already. Each call may replace the link of the call before.
     */
    Optional<String> oneTimePath();
}
