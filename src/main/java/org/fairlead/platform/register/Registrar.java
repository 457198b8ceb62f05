package org.fairlead.platform.register;

import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.once.Once;

/** The desk at which the register is kept: what the administration needs beside {@link Register}. */
public interface Registrar {

    /**
     * Adds a version, or an item when the change is based on version 0, and remembers the intent in the same transaction. The
     * same intent again is answered with what it wrote then. Refused as stale when there is a later version.
     *
     * @param change what changes; its id is new for a new item
     */
    <T> Item<T> write(RegisterKind<T> kind, Register.Change<T> change, Actor actor, Once once);

    /** The body that would be kept; refused as {@link #write} would refuse it. Nothing is written. */
    <T> T tried(RegisterKind<T> kind, Register.Change<T> change);

    /** Who wrote the versions of an item; versions the tool wrote are left out. */
    Map<Integer, PersonId> writers(UUID id);

    /** The order of lists: by title whatever the case, then by id. */
    static <T> Comparator<Item<T>> byTitle(RegisterKind<T> kind) {
        return Comparator.comparing((Item<T> item) -> kind.title().apply(item.body()), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Item::id);
    }
}
