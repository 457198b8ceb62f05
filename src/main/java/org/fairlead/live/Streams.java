package org.fairlead.live;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import org.fairlead.platform.actor.Actor;

/**
 * The front door of live streams.
 *
 * <pre>{@code
 * streams.follow(actor, List.of("INC-7K39-QF2X"), "").ifPresent(following -> following.begin(listener));
 * }</pre>
 *
 * <p>Nobody is told of what they may not read, neither by a word nor by its moment: an entry for others moves nothing.
 */
public interface Streams {

    /** How many records one stream follows. */
    int MOST_RECORDS = 100;

    /**
     * Follows records. Records that the actor cannot see are left out as if there were none.
     *
     * @param numbers the numbers of the records
     * @param after the id of the last told that arrived; what came since is told first; empty for none
     * @return the stream, which has its place from now on; empty where no record is left to follow
     */
    Optional<Following> follow(Actor actor, Collection<String> numbers, String after);

    /** A stream. It holds no thread while nothing happens. */
    interface Following {

        /** Begins to tell, until the listener has enough, the stream has lasted its time, it is ended or the tool stops. */
        void begin(Listener listener);

        /** Nobody hears any more; does nothing the second time. */
        void end();
    }

    /** Hears what changed, one after the other, on threads of the stream's own. */
    interface Listener {
        /**
         * Takes what is told and says whether to go on.
         *
         * @throws IOException when the other end has gone
         */
        boolean hear(Told told) throws IOException;

        /** The last was told; called once. */
        void ended();
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
