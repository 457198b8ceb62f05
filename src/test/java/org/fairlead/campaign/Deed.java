package org.fairlead.campaign;

import java.util.UUID;

/**
 * One thing a client wants done, once.
 *
 * @param key its idempotency key, which its words carry too
 * @param kind what it does
 * @param number the record or person it is done to; empty for a new one
 */
record Deed(UUID key, Kind kind, String number) {

    /** What can be done, with the kind of entry it leaves; the last four leave something else. */
    enum Kind {
        CREATE("opened"),
        NOTE("noted"),
        OFFER("offered"),
        ACCEPT("accepted"),
        FLAG("flagged"),
        ESCALATE("escalated"),
        ATTACH("attached"),
        CHECK("checklist-added"),
        COPY("opened"),
        PAUSE("paused"),
        RESOLVE("resolved"),
        IMPORT("import"),
        REGISTER("person"),
        OPEN_ACCOUNT("account"),
        WATCH("watch");

        private final String entry;

        Kind(String entry) {
            this.entry = entry;
        }

        String entry() {
            return entry;
        }

        /** Whether it is done once to a record and its entry carries no words, so that it is known by its record. */
        boolean isKnownByItsRecord() {
            return this == ACCEPT || this == CHECK;
        }
    }

    /** The words that say which deed it was. */
    String words() {
        return "kill " + key;
    }
}
