package org.fairlead.platform.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;

/**
 * The register of reference data. Reads come from memory; every write adds a version and is seen by the next read.
 *
 * <pre>{@code
 * var service = register.at(Catalogue.SERVICE, serviceId, record.openedAt());
 * var halyard = register.add(People.ORGANISATION, new Organisation("Halyard Hosting", ...), actor);
 * }</pre>
 */
public interface Register {

    /** The item as it was in force at the instant; empty when it did not exist or was retired then. */
    <T> Optional<Item<T>> at(RegisterKind<T> kind, UUID id, Instant instant);

    /** The latest version in force now, also when retired: for showing names on old records. */
    <T> Optional<Item<T>> latest(RegisterKind<T> kind, UUID id);

    /** Every item in force at the instant and not retired, by title. */
    <T> List<Item<T>> all(RegisterKind<T> kind, Instant instant);

    /** Every item that is in force now and not retired, by title. */
    <T> List<Item<T>> all(RegisterKind<T> kind);

    /** The newest version of every item, also of those retired and those not yet in force, by title. */
    <T> List<Item<T>> newest(RegisterKind<T> kind);

    /** All versions of an item, oldest first. */
    <T> List<Item<T>> history(RegisterKind<T> kind, UUID id);

    /** The item's title now, or a plain word for an item that is not there. */
    <T> String title(RegisterKind<T> kind, UUID id);

    /** The kinds there are, by path. */
    List<RegisterKind<?>> kinds();

    /** Adds an item in force from now on. */
    <T> Item<T> add(RegisterKind<T> kind, T body, Actor actor);

    /**
     * Adds many items in force from the given instant in one round trip: for the demo estate, imports and data generation. They
     * count as written down then, so that a past can be told under them. Ids are chosen by the caller, so that bodies can refer
     * to one another.
     */
    <T> void addAll(RegisterKind<T> kind, List<NewItem<T>> items, Instant inForce);

    /**
     * Adds a version based on the given one; refused as stale when there is a later one.
     *
     * @param change what changes and on which version it is based
     */
    <T> Item<T> change(RegisterKind<T> kind, Change<T> change, Actor actor);

    /**
     * An item to be added.
     *
     * @param id its id
     * @param body its body
     * @param <T> the body
     */
    record NewItem<T>(UUID id, T body) {}

    /**
     * A change to an item.
     *
     * @param id the item
     * @param basedOn the version it was read at
     * @param body the new body
     * @param inForce from when it holds
     * @param retired whether the item is retired from then on
     * @param <T> the body
     */
    record Change<T>(UUID id, int basedOn, T body, Instant inForce, boolean retired) {}
}
