package org.fairlead.todo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.once.Once;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * To-dos. Every call is about the actor's own: those of others are not there, whoever asks.
 *
 * <pre>{@code
 * var todo = todos.keep(actor, new Todos.Wish("Ring the site", due, due), record, once);
 * todos.snooze(actor, todo.id(), tomorrow);
 * var done = todos.done(actor, todo.id());
 * todos.undo(actor, done.id(), done.version());
 * }</pre>
 */
public interface Todos {

    /** The most open ones that one person keeps. */
    int MOST = 500;

    /** The longest text, in characters. */
    int LONGEST = 500;

    /** Open ones: those with a time first, by time. */
    List<Todo> open(Actor actor, int most);

    /** Those done, last done first. */
    List<Todo> done(Actor actor, int most);

    /** Open ones on a record. */
    List<Todo> on(Actor actor, RecordId record);

    /** One of them, also when it was done or taken away. */
    Optional<Todo> one(Actor actor, UUID id);

    /** Keeps a new one, on a record that the actor can see or on none. */
    Todo keep(Actor actor, Wish wish, @Nullable RecordId record, Once once);

    /** Says one otherwise; refused as stale when it was changed since it was read. */
    default Todo change(Actor actor, UUID id, int basedOn, Wish wish) {
        return change(actor, id, basedOn, wish, Once.NONE);
    }

    /** The same, once. */
    Todo change(Actor actor, UUID id, int basedOn, Wish wish, Once once);

    /** Refuses what keeping a new one, or changing one, would refuse; writes nothing. */
    void tried(Actor actor, @Nullable Todo was, Wish wish);

    /** It is done. Done again, nothing changes. */
    Todo done(Actor actor, UUID id);

    /** Takes it away; it can be brought back by taking that back. */
    Todo remove(Actor actor, UUID id);

    /** Reminds of it later. */
    Todo snooze(Actor actor, UUID id, Instant until);

    /** Takes back the change that led to the version; refused as stale when there was another since. Taken back again, it is made again. */
    Todo undo(Actor actor, UUID id, int version);

    /** The actor has seen what they were reminded of. */
    void seen(Actor actor);

    /**
     * What one says.
     *
     * @param text what is to be done
     * @param due by when; null for no time in particular
     * @param remindAt when to remind; null for never
     */
    record Wish(
            String text, @Nullable Instant due, @Nullable Instant remindAt) {

        /** Strips the text. */
        public Wish {
            text = text.strip();
        }
    }
}
