package org.fairlead.watchlog;

import java.time.Instant;
import org.fairlead.platform.actor.PersonId;
import org.jspecify.annotations.Nullable;

/** What somebody does with the watch. Texts are stripped. */
public sealed interface WatchAct {

    /** What is written. */
    String text();

    /** Without blanks around it, and with one kind of line break whoever sends it. */
    private static String clean(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    /**
     * Writes something down.
     *
     * @param at when it happened; null for now
     * @param corrects the entry it corrects; null for none
     */
    record Note(String text, @Nullable Instant at, @Nullable Integer corrects) implements WatchAct {
        /** Strips the text. */
        public Note {
            text = clean(text);
        }
    }

    /** Leaves something to be seen to. */
    record OpenPoint(String text) implements WatchAct {
        /** Strips the text. */
        public OpenPoint {
            text = clean(text);
        }
    }

    /** Says what became of a point. */
    record SettlePoint(int point, String text) implements WatchAct {
        /** Strips the text. */
        public SettlePoint {
            text = clean(text);
        }
    }

    /** Takes the watch without a hand-over; from somebody else only with a reason. */
    record Take(String text) implements WatchAct {
        /** Strips the text. */
        public Take {
            text = clean(text);
        }
    }

    /** Ends the watch without a relief. */
    record LayDown(String text) implements WatchAct {
        /** Strips the text. */
        public LayDown {
            text = clean(text);
        }
    }

    /**
     * Offers the watch to a relief.
     *
     * @param text what the relief must know besides what is listed; may be empty
     * @param relief who is to take it
     * @param filter which records the statement lists, in the filter language; empty for none
     */
    record HandOver(String text, PersonId relief, String filter) implements WatchAct {
        /** Strips the texts. */
        public HandOver {
            text = clean(text);
            filter = filter.strip();
        }
    }

    /** Takes an offer back. */
    record Withdraw(int offer, String text) implements WatchAct {
        /** Strips the text. */
        public Withdraw {
            text = clean(text);
        }
    }

    /**
     * Signs a statement and takes the watch.
     *
     * @param digest of the statement as the relief saw it
     */
    record Accept(int offer, String digest) implements WatchAct {
        @Override
        public String text() {
            return "";
        }
    }

    /** Does not take the watch, and says why. */
    record Refuse(int offer, String text) implements WatchAct {
        /** Strips the text. */
        public Refuse {
            text = clean(text);
        }
    }
}
