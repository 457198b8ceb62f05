package org.fairlead.live;

import java.io.IOException;
import java.util.Collection;
import org.fairlead.platform.actor.Actor;

/**
 * The front door of live streams.
 *
 * <pre>{@code
 * streams.follow(actor, List.of("INC-7K39-QF2X"), "", told -> { write(told); return stillWanted(); });
 * }</pre>
 *
 * <p>Nobody is told of what they may not read, neither by a word nor by its moment: an entry for others moves nothing.
 */
public interface Streams {

    /** How many records one stream follows. */
    int MOST_RECORDS = 100;

    /**
     * Follows records until the listener has enough, the stream has lasted its time, or the tool stops. Records that the actor cannot see are
     * left out as if there were none; where none is left, it ends at once.
     *
     * @param numbers the numbers of the records
     * @param after the id of the last told that arrived; what came since is told first; empty for none
     * @throws IOException when the listener throws it: the other end has gone
     */
    void follow(Actor actor, Collection<String> numbers, String after, Listener listener) throws IOException;

    /** Hears what changed, on the thread that follows. */
    @FunctionalInterface
    interface Listener {
        /** Takes what is told and says whether to go on. */
        boolean hear(Told told) throws IOException;
    }

    /** What is told. */
    sealed interface Told {
        /**
         * Something that the actor may read was added to the record, or others came, went or began to write there.
         *
         * @param number the record
         * @param id where to go on after a break
         */
        record Changed(String number, String id) implements Told {}

        /** Nothing happened for a while. */
        record Quiet() implements Told {}
    }
}
