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

    /** What can be done, with the kind of entry it leaves; the last six leave something else. */
    enum Kind {
        CREATE("opened"),
        NOTE("noted"),
        CORRECT("note-corrected"),
        MERGE("linked"),
        OFFER("offered"),
        ACCEPT("accepted"),
        FLAG("flagged"),
        ESCALATE("escalated"),
        ATTACH("attached"),
        CHECK("checklist-added"),
        COPY("opened"),
        BOOK("time-booked"),
        PAUSE("paused"),
        RESOLVE("resolved"),
        IMPORT("import"),
        REGISTER("person"),
        OPEN_ACCOUNT("account"),
        WATCH("watch"),
        GIVE_LIST("list"),
        CARRY_OUT("carried-out");

        private final String entry;

        Kind(String entry) {
            this.entry = entry;
        }

        String entry() {
            return entry;
        }

        /** Whether it is done once to something and leaves no words, so that it is known by what it is done to. */
        boolean isKnownByItsRecord() {
            return this == ACCEPT || this == CHECK || this == MERGE || this == CARRY_OUT;
        }
    }

    /** The words that say which deed it was. */
    String words() {
        return "kill " + key;
    }
}
