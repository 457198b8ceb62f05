package org.fairlead.platform.lifecycle;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A lifecycle as a table: which action leads from which state to which.
 *
 * @param <S> states
 * @param <A> actions
 */
public final class Lifecycle<S extends Enum<S>, A extends Enum<A>> {

    private final Map<S, Map<A, S>> moves;

    private Lifecycle(Map<S, Map<A, S>> moves) {
        this.moves = moves;
    }

    /** Begins a table. */
    public static <S extends Enum<S>, A extends Enum<A>> Definition<S, A> of(Class<S> states, Class<A> actions) {
        return new Definition<>(states, actions);
    }

    /** Where the action leads from the state; empty when the table has no such move. */
    public Optional<S> next(S state, A action) {
        return Optional.ofNullable(moves.getOrDefault(state, Map.of()).get(action));
    }

    /** What can be done in the state. */
    public Set<A> actions(S state) {
        return Set.copyOf(moves.getOrDefault(state, Map.of()).keySet());
    }

    /** The whole table, for diagrams and tests. */
    public Map<S, Map<A, S>> moves() {
        return moves;
    }

    /** A table being written. */
    public static final class Definition<S extends Enum<S>, A extends Enum<A>> {

        private final Class<A> actions;
        private final Map<S, Map<A, S>> moves;

        private Definition(Class<S> states, Class<A> actions) {
            this.actions = actions;
            this.moves = new EnumMap<>(states);
        }

        /** Adds a move; a second move for the same state and action is refused. */
        public Definition<S, A> from(S state, A action, S next) {
            var before =
                    moves.computeIfAbsent(state, any -> new EnumMap<>(actions)).put(action, next);
            if (before != null) {
                throw new IllegalArgumentException("two moves from " + state + " by " + action);
            }
            return this;
        }

        /** Adds the same move from several states. */
        public Definition<S, A> fromEach(EnumSet<S> states, A action, S next) {
            states.forEach(state -> from(state, action, next));
            return this;
        }

        /** The finished table. */
        public Lifecycle<S, A> build() {
            return new Lifecycle<>(Map.copyOf(moves));
        }
    }
}
