package org.fairlead.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Who may use and change what somebody keeps for themselves and others: the one rule for all of it.
 *
 * <pre>{@code
 * static final Sharings.Law LAW = new Sharings.Law(Act.SHARE_VIEWS, "views");
 * sharings.uses(actor, new Sharings.Owned(view.owner(), view.shared()), LAW);
 * }</pre>
 */
public interface Sharings {

    /** Whether the actor may use it: as its owner, as one of those it is shared with, or as one who keeps what is shared there. */
    boolean uses(Actor actor, Owned thing, Law law);

    /** Whether the actor may change it: its owner may; a shared one, so may those who keep what is shared there. */
    boolean mayChange(Actor actor, Owned thing, Law law);

    /** With whom the actor may share. */
    List<Sharing> choices(Actor actor, Law law);

    /** What the actor asks for, when the actor may; refused at the fields {@code sharing} and {@code team}. */
    Shared allowed(Actor actor, Wish wish, Law law);

    /** What becomes of a sharing when its wish is changed: one that asks for no change stays, whoever changes the rest. */
    Shared changed(Actor actor, Shared before, Wish wish, Law law);

    /** The teams the actor works in. */
    Set<UUID> teams(Actor actor);

    /** With whom it is shared, for people. */
    String words(Actor actor, Owned thing);

    /** Which rows the actor may use, as far as the database knows: it does not know teams. Row-level security says the same again. */
    static Condition usable(Actor actor, Columns columns) {
        return UsableRows.of(actor, columns);
    }

    /** Whether the actor keeps it. */
    static boolean isOwner(Actor actor, PersonId owner) {
        return actor.optionalPerson().filter(owner::equals).isPresent();
    }

    /**
     * What is particular to one kind of thing.
     *
     * @param widely the act of those who share it with an organisation and keep what is shared
     * @param things what they are called, such as "views"
     */
    record Law(Act widely, String things) {}

    /**
     * Something kept, as far as the rule asks.
     *
     * @param owner who keeps it
     * @param shared with whom
     */
    record Owned(PersonId owner, Shared shared) {}

    /**
     * A sharing that is asked for.
     *
     * @param sharing how far
     * @param team the team, for {@link Sharing#TEAM}; one of the person's own
     */
    record Wish(Sharing sharing, @Nullable UUID team) {}

    /**
     * Where a table keeps it.
     *
     * @param owner who keeps it
     * @param sharing how far it is shared, by name
     * @param organisation the owner's
     */
    record Columns(Field<UUID> owner, Field<String> sharing, Field<UUID> organisation) {}
}
