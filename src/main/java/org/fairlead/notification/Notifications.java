package org.fairlead.notification;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.Viewer;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.EntryRef;
import org.fairlead.record.ReadEntries;
import org.fairlead.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * What a person was told. Every notification points to an entry of a timeline; one whose entry they may no longer read is not there.
 *
 * <pre>{@code
 * var page = notifications.page(viewer, Wanted.UNREAD, null, 50);
 * notifications.read(viewer.actor(), Set.of(page.items().getFirst().id()), true);
 * }</pre>
 */
public interface Notifications {

    /** Counted no further than one more than this. */
    int COUNTED = 99;

    /** How many wait unread, counted no further than {@link #COUNTED} and one; seconds old at most. */
    int unread(Actor actor);

    /** Those told last first. */
    Page page(Viewer viewer, Wanted wanted, @Nullable Place after, int most);

    /** One of the actor's own. Refused when there is none, or its entry may not be read. */
    Notification one(Viewer viewer, UUID id);

    /** Marks some of the actor's own as read, or as not read; others are left alone. */
    void read(Actor actor, Set<UUID> ids, boolean read);

    /** Marks all that the actor was told of a record as read. */
    void readOn(Actor actor, RecordId record);

    /** Marks all that was told until the instant as read. */
    void readAll(Actor actor, Instant until);

    /**
     * Which are wanted.
     *
     * @param unread only those not read yet
     * @param reasons only those for these reasons; empty for all
     */
    record Wanted(boolean unread, Set<Reason> reasons) {

        /** Copies the set. */
        public Wanted {
            reasons = Set.copyOf(reasons);
        }
    }

    /** A place in the list: after the one told at the instant, with the id. */
    record Place(Instant at, UUID id) {}

    /**
     * A page of them.
     *
     * @param items those told last first
     * @param next where the next page begins; null on the last
     */
    record Page(List<Notification> items, @Nullable Place next) {

        /** Copies the list. */
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * A notification.
     *
     * @param id its id
     * @param ref the entry
     * @param reason why they were told
     * @param toldAt when
     * @param readAt when they read it; null while they have not
     * @param times how often they were told
     * @param found the entry and its record
     * @param said the entry in words
     */
    record Notification(
            UUID id,
            EntryRef ref,
            Reason reason,
            Instant toldAt,
            @Nullable Instant readAt,
            int times,
            ReadEntries.OnRecord found,
            EntryWords.Said said) {}
}
