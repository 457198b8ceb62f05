package org.fairlead.campaign;

import java.util.UUID;

/**
 * One thing a client wants done, once.
 *
 * @param key its idempotency key, which its words carry too
 * @param kind what it does
 * @param number the record it is done to; empty for a new one
 */
record Deed(UUID key, Kind kind, String number) {

    /** What can be done, with the kind of entry it leaves. */
    enum Kind {
        CREATE("opened"),
        NOTE("noted"),
        OFFER("offered"),
        ACCEPT("accepted"),
        PAUSE("paused"),
        RESOLVE("resolved");

        private final String entry;

        Kind(String entry) {
            this.entry = entry;
        }

        String entry() {
            return entry;
        }
    }

    /** The words that say which deed it was. */
    String words() {
        return "kill " + key;
    }
}
