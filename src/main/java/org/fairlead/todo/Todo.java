package org.fairlead.todo;

import java.time.Instant;
import java.util.UUID;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Something its owner means to do.
 *
 * @param id its id
 * @param version counts its changes, from 1
 * @param about the record it is about; null for none
 * @param content what it says
 * @param told what became of its reminder
 * @param undoable whether the last change can be taken back
 */
public record Todo(UUID id, int version, @Nullable About about, Content content, Told told, boolean undoable) {

    /**
     * The record it is about. Whether its owner may still see the record is asked whenever it is shown.
     *
     * @param record the record
     * @param number its number
     */
    public record About(RecordId record, String number) {}

    /**
     * What it says.
     *
     * @param text what is to be done
     * @param due by when; null for no time in particular
     * @param remindAt when to remind its owner; null for never
     * @param state how far it is
     */
    public record Content(
            String text, @Nullable Instant due, @Nullable Instant remindAt, State state) {

        /** The same in another state. */
        public Content in(State other) {
            return new Content(text, due, remindAt, other);
        }

        /** The same with the reminder at another instant. */
        public Content remindedAt(Instant at) {
            return new Content(text, due, at, state);
        }
    }

    /** How far it is. */
    public enum State {
        /** It is to be done. */
        OPEN,
        /** It was done. */
        DONE,
        /** It was taken away. */
        REMOVED
    }

    /**
     * What became of its reminder.
     *
     * @param times how often its owner was told
     * @param at when last; null when never
     * @param seen whether they have seen it since
     */
    public record Told(int times, @Nullable Instant at, boolean seen) {

        /** Never told. */
        public static final Told NEVER = new Told(0, null, true);

        /** Whether its owner was told and has not looked. */
        public boolean waits() {
            return at != null && !seen;
        }
    }

    /** Whether it is to be done. */
    public boolean open() {
        return content.state() == State.OPEN;
    }

    /** Whether its time has come. */
    public boolean isDue(Instant now) {
        var due = content.due();
        return open() && due != null && !due.isAfter(now);
    }
}
