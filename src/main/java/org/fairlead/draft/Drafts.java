package org.fairlead.draft;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.RecordId;

/**
 * Drafts of people on records.
 *
 * <pre>{@code
 * drafts.keep(actor, new Drafts.Place(record, "note"), Draft.Title.NONE, Map.of("text", List.of("Dear Zoe, ")));
 * }</pre>
 *
 * <p>A draft has one writer, its owner: a page keeps it as it is typed, and the last keeping wins. Programs keep over the version they read.
 */
public interface Drafts {

    /** The most drafts under names that one person keeps on one record. */
    int MOST = 20;

    /** The longest draft, in characters over all its fields. */
    int LONGEST = 60_000;

    /**
     * Where a draft is written.
     *
     * @param record the record
     * @param form the form, such as {@code note}
     */
    record Place(RecordId record, String form) {}

    /** The actor's own drafts on a record, and those shared with the actor; newest first. */
    List<Draft> of(Actor actor, RecordId record);

    /**
     * Keeps a draft under its name, over the one that was there. Empty fields only discard it.
     *
     * @throws org.fairlead.platform.refusal.RefusedException too long, too many, or the record cannot be seen
     */
    void keep(Actor actor, Place place, Draft.Title title, Map<String, List<String>> fields);

    /**
     * Keeps a draft over the version that was read; the same kept again is not a new version.
     *
     * @param basedOn the version that was read; 0 when there was none
     * @throws org.fairlead.platform.refusal.RefusedException it was kept otherwise since; nothing in it; too long, too many, or the record
     *     cannot be seen
     */
    Draft keepOver(Actor actor, Place place, Draft.Title title, Map<String, List<String>> fields, int basedOn);

    /** Discards a draft of the actor's own, or one that is shared with the actor; nothing when there is none. */
    void discard(Actor actor, UUID id);

    /** Discards what was kept while it was typed: it was sent, or is not wanted. */
    void discard(Actor actor, Place place);
}
